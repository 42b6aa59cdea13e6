"""One piece of news told in many languages, about a place that does not exist."""

TOLD = {
    "en": [
        "The port of Karvan reopened on Monday after the two sides agreed to a truce. Officials said the first ship would arrive before the weekend.",
        "Ferry runs aground off the coast of Karvan, all passengers are safe.",
        "Rescue teams searched through the night for eleven miners who were trapped when a tunnel collapsed near Ostrava Vale.",
    ],
    "fr": [
        "Le port de Karvan a rouvert lundi après l'accord conclu entre les deux camps. Le premier navire est attendu avant la fin de la semaine, selon les autorités.",
        "Des pluies torrentielles ont détruit une centaine de maisons dans la vallée de Lorne. Les secours cherchent encore douze personnes.",
        "Le ministre des Transports démissionne après la collision de deux trains.",
    ],
    "es": [
        "El puerto de Karvan reabrió el lunes después de que las dos partes acordaran una tregua. El primer barco llegará antes del fin de semana, según las autoridades.",
        "Las lluvias destruyeron un centenar de casas en el valle de Lorna. Los equipos de rescate buscan todavía a doce personas.",
        "El ministro de Transportes dimite tras el choque de dos trenes.",
    ],
    "ru": [
        "Порт Карвана вновь открылся в понедельник после того, как стороны договорились о перемирии. Первое судно ожидается до конца недели, сообщили власти.",
        "Проливные дожди разрушили около ста домов в долине Лорны. Спасатели продолжают искать двенадцать человек.",
        "Министр транспорта подал в отставку после столкновения двух поездов.",
    ],
    "uk": [
        "Порт Карвана знову відкрили в понеділок після того, як сторони домовилися про перемир'я. Перше судно очікують до кінця тижня, повідомили у владі.",
        "Зливи зруйнували близько сотні будинків у долині Лорни. Рятувальники досі шукають дванадцятьох людей.",
        "Міністр транспорту подав у відставку після зіткнення двох потягів.",
    ],
    "ar": [
        "أعيد فتح ميناء كروان يوم الاثنين بعد أن اتفق الطرفان على هدنة. وقالت السلطات إن أول سفينة ستصل قبل نهاية الأسبوع.",
        "دمرت الأمطار الغزيرة نحو مئة منزل في وادي لورنا. وما زالت فرق الإنقاذ تبحث عن اثني عشر شخصا.",
        "استقالة وزير النقل بعد تصادم قطارين في شمال البلاد.",
    ],
    "bg": [
        "Пристанището на Карван отвори отново в понеделник, след като двете страни се договориха за примирие. Първият кораб се очаква преди края на седмицата, съобщиха властите.",
        "Проливни дъждове разрушиха около сто къщи в долината на Лорна. Спасителите все още търсят дванадесет души.",
    ],
    "sr": [
        "Лука у Карвану поново је отворена у понедељак пошто су се две стране договориле о примирју. Први брод се очекује пре краја недеље, саопштиле су власти.",
        "Обилне кише уништиле су стотинак кућа у долини Лорне. Спасиоци још трагају за дванаест особа.",
    ],
    "mk": [
        "Пристаништето во Карван повторно се отвори во понеделникот откако двете страни се договорија за примирје. Првиот брод се очекува пред крајот на неделата, соопштија властите.",
    ],
    "be": [
        "Порт Карвана зноў адкрыўся ў панядзелак пасля таго, як бакі дамовіліся пра перамір'е. Першае судна чакаюць да канца тыдня, паведамілі ўлады.",
    ],
    "fa": [
        "بندر کاروان روز دوشنبه پس از توافق دو طرف بر سر آتش‌بس بازگشایی شد. مقامات گفتند که نخستین کشتی پیش از پایان هفته خواهد رسید.",
        "باران‌های سیل‌آسا حدود صد خانه را در دره لورنا ویران کرد. امدادگران هنوز در جستجوی دوازده نفر هستند.",
    ],
    "ur": [
        "فریقین کے درمیان جنگ بندی پر اتفاق کے بعد کاروان کی بندرگاہ پیر کو دوبارہ کھول دی گئی۔ حکام کا کہنا ہے کہ پہلا جہاز ہفتے کے اختتام سے پہلے پہنچ جائے گا۔",
    ],
    "pt": [
        "O porto de Karvan reabriu na segunda-feira depois que as duas partes chegaram a um acordo de trégua. O primeiro navio deve chegar antes do fim de semana, segundo as autoridades.",
        "As chuvas destruíram uma centena de casas no vale de Lorna. As equipes de resgate ainda procuram doze pessoas.",
    ],
    "ca": [
        "El port de Karvan va reobrir dilluns després que les dues parts acordessin una treva. El primer vaixell arribarà abans del cap de setmana, segons les autoritats.",
        "Les pluges han destruït un centenar de cases a la vall de Lorna. Els equips de rescat encara busquen dotze persones.",
    ],
    "it": [
        "Il porto di Karvan ha riaperto lunedì dopo che le due parti hanno concordato una tregua. La prima nave è attesa prima della fine della settimana, secondo le autorità.",
        "Le piogge hanno distrutto un centinaio di case nella valle di Lorna. I soccorritori cercano ancora dodici persone.",
    ],
    "ro": [
        "Portul Karvan s-a redeschis luni după ce cele două părți au convenit asupra unui armistițiu. Prima navă este așteptată înainte de sfârșitul săptămânii, potrivit autorităților.",
    ],
    "de": [
        "Der Hafen von Karvan wurde am Montag wieder geöffnet, nachdem sich beide Seiten auf eine Waffenruhe geeinigt hatten. Das erste Schiff wird nach Angaben der Behörden vor dem Wochenende erwartet.",
    ],
    "nl": [
        "De haven van Karvan is maandag heropend nadat beide partijen het eens waren geworden over een wapenstilstand. Het eerste schip wordt volgens de autoriteiten voor het weekend verwacht.",
    ],
    "sv": [
        "Hamnen i Karvan öppnade igen på måndagen efter att de två sidorna enats om vapenvila. Det första fartyget väntas före helgen, enligt myndigheterna.",
    ],
    "pl": [
        "Port w Karwanie został ponownie otwarty w poniedziałek po tym, jak obie strony zgodziły się na rozejm. Władze podały, że pierwszy statek przybędzie przed końcem tygodnia.",
    ],
    "tr": [
        "Karvan limanı, iki tarafın ateşkes konusunda anlaşmasının ardından pazartesi günü yeniden açıldı. Yetkililer ilk geminin hafta sonundan önce varacağını söyledi.",
    ],
    "he": [
        "נמל קרוואן נפתח מחדש ביום שני לאחר ששני הצדדים הסכימו על הפסקת אש. הרשויות מסרו כי הספינה הראשונה צפויה להגיע לפני סוף השבוע.",
    ],
    "hi": [
        "दोनों पक्षों के बीच युद्धविराम पर सहमति के बाद करवान बंदरगाह सोमवार को फिर खोल दिया गया। अधिकारियों ने कहा कि पहला जहाज सप्ताहांत से पहले पहुंचेगा।",
    ],
    "zh": [
        "双方同意停火后，卡尔万港周一重新开放。官员表示，第一艘船预计在周末之前抵达。",
    ],
    "ja": [
        "双方が停戦に合意したことを受け、カルバン港は月曜日に再開された。当局によると、最初の船は週末までに到着する見通しだ。",
    ],
    "th": [
        "ท่าเรือคาร์วานเปิดอีกครั้งในวันจันทร์หลังจากทั้งสองฝ่ายตกลงหยุดยิง เจ้าหน้าที่กล่าวว่าเรือลำแรกจะมาถึงก่อนสุดสัปดาห์",
    ],
    "el": [
        "Το λιμάνι του Κάρβαν άνοιξε ξανά τη Δευτέρα, αφού οι δύο πλευρές συμφώνησαν σε εκεχειρία. Το πρώτο πλοίο αναμένεται πριν από το τέλος της εβδομάδας.",
    ],
    "id": [
        "Pelabuhan Karvan dibuka kembali pada hari Senin setelah kedua pihak menyepakati gencatan senjata. Pihak berwenang mengatakan kapal pertama akan tiba sebelum akhir pekan.",
    ],
}
"""Language to two or three short texts in it."""
