# ruff: noqa: E501 (a pattern is read best on its line)
"""Words by which a block shows itself to be furniture of a page, in six languages.

Each entry has the words with which such a block opens, and a pattern that the whole block must
match, in any case of letters. A sentence of news may open with the same words: so a pattern asks
for what follows them as well, a colon, the end of the line, or the name of a service.
"""

from typing import Final

_SERVICES: Final = (
    "facebook twitter x instagram telegram whatsapp youtube linkedin tiktok threads bluesky reddit pinterest flipboard"
    " viber vk email messenger rss фейсбуке фейсбуці твиттере телеграме телеграм телеграмі ютубе ютубі инстаграме"
    " вайбере فيسبوك فيس تويتر تلغرام تليغرام واتساب يوتيوب إنستغرام"
)
"""Places on the web where a reader can follow a paper."""

_ON: Final = f"(?:{_SERVICES.replace(' ', '|')}|google news|apple news|social media|our|e-mail)"
_TAIL: Final = r"(?:\s?[:|»>›→-].{0,140}|\W{0,5})"
"""What follows a label: a mark and a headline, or nothing."""

FOOTERS: Final = (
    # Pointers to other articles
    ("read see watch listen hear", rf"\w+(?: (?:more|also|next|now|it|here|too|all|further|live))+{_TAIL}"),
    ("read see hear watch", r"\w+ more (?:about|on|at|here|in|from|of|news|stories|coverage)\b.{0,150}"),
    ("read see watch", r"\w+ (?:more|also)\s(?-i:[A-Z\"“‘])[^.!?]{0,150}"),
    ("also", rf"also (?:read|see|watch){_TAIL}"),
    (
        "more also up next don must in icymi explainer opinion analysis watch video listen podcast gallery live"
        " recommended most trending now insight background",
        r"(?:more|also|up next|next up|don.t miss|must read|in case you missed it|icymi|explainer|in pictures"
        r"|opinion|analysis|watch|video|listen|podcast|gallery|live|recommended|most read|trending|now read this"
        r"|insight|background)\s?[:|»>›].{1,140}(?<!\.)",
    ),
    ("related", rf"related(?: (?:articles?|stor(?:y|ies)|coverage|news|content|topics?|posts?|links?|video))?{_TAIL}(?<!\.)"),
    (
        "don most trending recommended you top latest more editor editors what up popular keep next previous back"
        " show load view see",
        r"(?:don.t miss|most (?:read|popular|viewed|shared)(?: in .{1,40})?|trending(?: now| stories)?"
        r"|recommended(?: for you| stories| reading)?|you (?:may|might) (?:also )?(?:like|be interested in)"
        r"|top stories|latest news|more on this story|more top stories|more from .{1,60}"
        r"|more (?:stories|news|coverage)(?: (?:from|on|in) .{1,60})?|editor.?s.? (?:picks?|choice)"
        r"|what to read next|up next|popular (?:now|stories)|keep reading|(?:next|previous) (?:article|story)"
        r"|back to top|show more|load more|view (?:all|more|gallery|slideshow|comments)|see all)\W{0,5}",
    ),
    ("click tap", r"\w+ here\b.*"),
    ("continue", r"continue reading\b.*"),
    ("continued story article", r"(?:continued|(?:story|article) continues) (?:below|after)\b.{0,80}"),
    ("scroll", r"scroll (?:down )?(?:to|for) (?:continue|read|more|the)\b.{0,80}"),
    # Newsletters, applications, sharing
    ("sign subscribe register", r"(?:sign up|subscribe|register)(?: (?:now|here|today|free))?\W{0,5}"),
    (
        "sign subscribe register",
        r"(?:sign up|subscribe|register)\b(?: (?:now|here|today|free))* (?:to|for|and|via|on)\b.{0,150}"
        r"\b(?:newsletters?|e-?mails?|inbox|alerts?|updates?|podcasts?|channel|briefing|digest|edition|access|here"
        rf"|us|unlimited|continue|read|home delivery|feeds?|{_ON})\b.{{0,150}}",
    ),
    (
        "get receive want join enter never don stay be like thank thanks our",
        r"(?:get|receive|want|join|enter|never miss|don.t miss|stay (?:up to date|informed|tuned|connected)"
        r"|be the first|like (?:this|what)|thank you for (?:signing|subscribing)|thanks for (?:signing|subscribing)"
        r"|our)\b[^\"“”]{0,200}\b(?:(?:your|my) (?:inbox|e-?mail)|(?:our|free) (?:\w{1,20} ){0,2}newsletters?)\b"
        r".{0,150}",
    ),
    ("download get install try open", r"(?:download|get|install|try|open in)(?: \w{1,20}){0,5} apps?\b.{0,120}"),
    (
        "follow like join find add",
        r"(?:follow|like|join|find|add) (?:us|me|our|@\w+|(?:\w+ ){1,4}?)\s?(?:channel |page |group )?"
        rf"on {_ON}\b.{{0,120}}",
    ),
    ("follow", r"follow (?:us|our|all our|the latest|@\w{2,30})\b.{0,120}"),
    ("share", rf"share(?: this)? (?:on|via|with|to) {_ON}\b.{{0,80}}|share this\s?[:|].{{0,100}}"),
    (
        "share tweet print email e comment save pin copy bookmark",
        r"(?:share|tweet|print|e-?mail|comment|save|pin|copy link|bookmark)(?: (?:this|it))?"
        r"(?: (?:article|story|page|post|video|link|on|with friends))*\W{0,5}",
    ),
    (
        f"{_SERVICES} share tweet print copy",
        rf"(?:{_ON}|share|tweet|print|copy link|link)(?:[ /|,·•]{{1,3}}(?:{_ON}|share|tweet|print|copy link|link|more))"
        r"{1,12}\W{0,3}",
    ),
    # Cookies, accounts, paywalls, comments
    (
        "we this our by",
        r"(?:we(?: and our partners)? use|(?:this|our) (?:site|website|page) uses"
        r"|by (?:continuing|using|clicking|accepting|closing))\b.{0,200}\bcookies\b.{0,300}",
    ),
    ("accept reject manage allow", r"\w+(?: all)? cookies\W{0,3}"),
    ("cookie", r"cookie (?:policy|settings|preferences|notice)\W{0,3}"),
    (
        "to already you this the become create log login please support unlock",
        r"(?:to read (?:the|this) (?:full|whole|rest|article|story)|already (?:a|have an?) (?:subscriber|member"
        r"|account|subscription)|you have (?:read|reached|used) .{0,40}(?:articles?|limit)|(?:this|the)"
        r" (?:article|story|content) is (?:only )?(?:for|available to|reserved for) (?:subscribers|members)"
        r"|become a (?:member|subscriber)|create (?:a|your) (?:free )?account|(?:please )?log ?in (?:to|or)"
        r"|support (?:our|independent) journalism|unlock this article)\b.{0,200}",
    ),
    (
        "leave join post view comments have add",
        r"(?:leave a (?:comment|reply)|join the (?:conversation|discussion)|post a comment|view \d* ?comments"
        r"|comments are (?:closed|moderated)|have your say|add a comment)\b.{0,80}",
    ),
    ("# comment comments", r"(?:\d{1,6} )?comments?(?: comments?)?\W{0,4}"),
    ("an loading please", r"an error (?:has )?occurred\b.{0,100}|loading\W{0,5}|please (?:enable|wait|try again)\b.{0,120}"),
    (
        "advertisement advertisements advertising sponsored promoted paid skip",
        r"\W{0,2}(?:advertisements?|advertising|sponsored(?: content)?|promoted(?: content)?|paid (?:post|content)"
        r"|skip (?:ad|advert))\W{0,3}(?:continue reading below|scroll to continue|story continues below)?\W{0,3}",
    ),
    # Rights and credits of the paper
    ("copyright c ©", r"(?:copyright\s(?:©|\(c\)|\d{4}|by\b)|©|\(c\)\s?\d{4}).*"),
    ("all", r"all rights reserved\W{0,3}(?:(?-i:[A-Z©(\d]).{0,200})?"),
    ("this the", r"(?:this|the) (?:material|content|article|copy)\b.{0,60}may not be (?:published|reproduced|copied|redistributed)\b.{0,250}"),
    (
        "this the",
        r"\(?(?:this|the) (?:article|story|report|piece) (?:was|has been|is|originally|first|has not been)\b.{0,80}"
        r"\b(?:updated|corrected|syndicated|edited by|published|appeared|republished|translated|auto-generated)\b"
        r".{0,200}",
    ),
    ("our", r"our standards\s?:.*"),
    (
        "write email e contact reach send got do",
        r"(?:write to|e-?mail|contact|reach|send (?:tips|comments|a letter|us)|got a (?:tip|story)|do you have an?)\b"
        r".{0,120}(?:@|\[at\]).{0,80}",
    ),
    ("with additional further reporting", r"(?:with )?(?:additional |further )?(?:reporting|inputs?|contributions?|files) (?:from|via) .{0,80}"),
    ("contributed", r"[—–-]{0,2}\s?(?-i:[A-Z]).{0,150}\bcontributed (?:to (?:this|the) (?:report|story|article)|reporting)\b.{0,60}"),
    # French
    (
        "à a lire voir écouter regarder découvrir",
        r"(?:à |a )?(?:lire|voir|écouter|regarder|découvrir) (?:aussi|également|la suite|plus|plus tard)"
        rf"(?: (?:sur|dans) .{{0,60}}?)?{_TAIL}",
    ),
    ("lisez voyez", rf"\w+ (?:aussi|également){_TAIL}"),
    ("sur article articles à notre en", rf"(?:sur le même sujet|articles? liés?|à lire|notre dossier|en savoir plus){_TAIL}"),
    ("abonnez inscrivez", r"\w+[- ]vous\b.{0,150}"),
    ("déjà article il", r"(?:déjà abonné|article réservé aux abonnés|il vous reste \d+ articles?)\b.{0,120}"),
    ("suivez", r"suivez[- ]nous\b.{0,100}"),
    ("recevez", r"recevez\b.{0,100}\b(?:newsletter|infolettre|boîte mail)\b.{0,80}"),
    ("publicité partager partagez imprimer commentaire commentaires réagir", r"\w+\W{0,4}"),
    ("partager", r"partager (?:sur|cet article|par)\b.{0,80}"),
    ("tous", r"tous droits réservés\b.{0,120}"),
    ("la", r"la suite après (?:la|cette) publicité.{0,40}"),
    # Spanish
    (
        "lee lea lean leer ver vea vean mira mire escucha",
        rf"\w+ (?:también|más|además)(?: (?:en|sobre) .{{0,60}}?)?{_TAIL}",
    ),
    (
        "te le puede también noticias relacionado relacionada relacionados relacionadas más",
        r"(?:te puede interesar|le puede interesar|puede interesarle|también puedes? leer|noticias relacionadas"
        rf"|relacionad[oa]s?|más información){_TAIL}",
    ),
    ("suscríbete suscríbase suscriba suscribirse regístrate apúntate únete síguenos síganos", r"\w+\b.{0,150}"),
    ("publicidad compartir comparte comentario comentarios imprimir anuncio", r"\w+\W{0,4}|compartir en\b.{0,60}"),
    ("todos", r"todos los derechos reservados\b.{0,120}"),
    # Russian and Ukrainian
    (
        "читайте читать смотрите смотреть слушайте читати дивіться слухайте",
        rf"\w+(?: (?:также|ещё|еще|далее|дальше|по теме|також|ще|далі|по темі|за темою))+{_TAIL}",
    ),
    ("также також", rf"\w+ (?:читайте|смотрите|дивіться){_TAIL}"),
    (
        "по материалы новости подробнее самое ранее за матеріали новини детальніше докладніше",
        r"(?:(?:материалы |новости |ранее )?по теме|подробнее|самое читаемое|(?:матеріали |новини )?за темою"
        rf"|детальніше|докладніше){_TAIL}",
    ),
    (
        "подписывайтесь подпишитесь присоединяйтесь підписуйтесь підписуйтеся підпишіться приєднуйтесь приєднуйтеся",
        r"\w+ (?:на|к|до|в)\b.{0,150}",
    ),
    ("реклама поделиться комментарии распечатать поділитися коментарі", r"\w+(?: \d+)?\W{0,4}|поделиться в\b.{0,60}"),
    ("все усі всі", r"\w+ права (?:защищены|захищен[оі])\b.{0,150}"),
    ("нашли знайшли помітили якщо", r"(?:якщо ви )?\w+ (?:ошибку|опечатку|помилку)\b.{0,150}"),
    # Arabic
    ("اقرأ إقرأ اقرأوا اقرؤوا شاهد شاهدوا طالع استمع", rf"\w+ (?:أيضا|أيضًا|أيضاً|ايضا|المزيد|كذلك){_TAIL}"),
    ("مواضيع أخبار مقالات للمزيد المزيد", rf"(?:\w+ (?:ذات صلة|متعلقة)|للمزيد|المزيد){_TAIL}"),
    ("تابعونا تابعنا اشترك اشتركوا", r"\w+ (?:على|عبر|في|الآن)\b.{0,120}"),
    ("إعلان إعلانات مشاركة شارك طباعة تعليقات", r"\w+\W{0,4}"),
    ("جميع", r"جميع الحقوق محفوظة\b.{0,120}"),
)  # fmt: skip
"""What leads elsewhere, asks for something, or speaks of the page itself."""

_MAKERS: Final = r"(?:getty images|getty|afp|ap|reuters|epa|anadolu|xinhua|tass|тасс|рейтер)"

CAPTIONS: Final = (
    (
        "file stock photo photos image images picture caption graphic illustration photograph video credit crédit"
        " crédits crédito créditos foto imagen imagem bild légende фото фотография скриншот инфографика صورة تصوير",
        r"(?:file |stock )?\w+(?: (?:credit|by|courtesy|source|photo|d.illustration|d.archives?|de archivo))?\s?"
        r"(?:[:|©]|/(?!\d)).*",
    ),
    ("image media", r"\w+ (?:source|caption|credit|copyright)\b.{0,250}"),
    (
        "photo photos photograph picture image foto",
        r"\(?\w+(?: credit)? (?:by|courtesy(?: of)?|via|from)\s(?-i:[^\Wa-z]).{0,120}",
    ),
    ("getty ap afp reuters epa", r"\[?\w+ (?:photo|images?|via)\b\]?.{0,80}"),
    ("reuters afp ap epa getty anadolu", r"(?:getty images|\w+)\s?/\s?.{1,80}(?<!\.)"),
    ("/", rf"[^\n]{{0,300}}[(\[|][^()\[\]|]{{0,80}}(?:/|\bvia )\s?{_MAKERS}[^()\[\]|]{{0,40}}[)\]]?\.?"),
    ("/", r"[^\n]{0,300}\((?:ap photo|reuters photo|photo by|photo:|file photo|фото:|foto:)[^()]{0,80}\)"),
)
"""What stands under a picture, or names who took it."""

_CLOCK: Final = r"\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\.?)?(?:\s\(?[a-z]{2,5}\)?)?"

STAMPS: Final = (
    (
        "# update updated published posted last first at",
        rf"(?:updated?|published|posted|last (?:updated|modified)|first published)?\s?(?:(?:at|on)\s)?:?\s?{_CLOCK}"
        rf"(?:\s?[/|(]\s?{_CLOCK}\)?)?",
    ),
    (
        "# update updated published posted last a an one",
        r"(?:updated?|published|posted|last updated)?:?\s?(?:\d{1,3}|an?|one)\s?"
        r"(?:(?:min(?:ute)?s?|m|hours?|hrs?|h|days?|d|weeks?) ago|min(?:ute)?s? read)",
    ),
    ("reading read temps tiempo время час", r"(?:reading time|read time|temps de lecture|tiempo de lectura|время чтения|час читання)\b.{0,20}"),
    ("il hace", r"il y a \d{1,3} (?:minutes?|heures?|jours?)|hace \d{1,3} (?:minutos?|horas?|días?)"),
    ("#", r"\d{1,3} (?:минут\w?|час\w{0,2}|дн\w{1,2}|хвилин\w?|годин\w?) (?:назад|тому)"),
    ("منذ", r"منذ \d{1,3} (?:دقيقة|دقائق|ساعة|ساعات|يوم|أيام)"),
)  # fmt: skip
"""Times at which an entry was written, alone on their line."""
