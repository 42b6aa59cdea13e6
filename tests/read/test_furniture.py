"""Each kind of furniture, and sentences of news that begin with the same words."""

import time

import pytest

from briefing.read.datelines import dateline
from briefing.read.furniture import kind_of

FOOTERS = """
Read more: Talks end in Geneva
READ MORE
ALSO READ | Talks end in Geneva
Read also: How it began
See also: How it began
Related
Related: Port opens
Related Articles
Watch: Ships wait at sea
Don't miss
Most read in world news
More from the Gazette
Sign up for our newsletter
Subscribe to the Morning Review newsletter
Get the day's top headlines delivered to your inbox every morning by subscribing to our newsletter.
We use cookies to make this site work. By continuing, you accept them.
Accept all cookies
Download our app for the latest news.
Follow us on Twitter and Facebook
Follow @wire on Twitter
Share this article
Share on Facebook
Facebook Twitter WhatsApp Email
© 2024 AFP
(c) 2024 Example Wire
Copyright 2024 The Wire. All rights reserved.
All rights reserved
All rights reserved. This material may not be published.
(Writing by Ines Okoro; Editing by Paul Brandt)
Reporting by Ines A. Okoro, Paul Brandt with reporting by Lena Varga and Tom Lind; editing by Ada Moss
Additional reporting by Ines Okoro in Geneva
The Associated Press contributed to this report.
This story was first published by the Coastal Gazette.
Advertisement
Story continues below advertisement
To Read the Full Story
Already a subscriber? Sign in
Leave a comment
12 comments
Write to Ines Okoro at ines@gazette.example
Lire aussi : Les pourparlers
À lire aussi
Abonnez-vous à notre newsletter
Publicité
Tous droits réservés
Lea también: Las negociaciones
Te puede interesar
Suscríbete a nuestro boletín
Síguenos en Twitter
Todos los derechos reservados
Читайте также: Переговоры начались
По теме
Подписывайтесь на наш канал в Telegram
Поделиться
Все права защищены
Читайте також: Перемовини
Підписуйтесь на наш канал у Telegram
Усі права захищено
اقرأ أيضا: المحادثات
اقرأ المزيد
تابعونا على تويتر
إعلان
جميع الحقوق محفوظة
""".strip().split("\n")

CAPTIONS = """
Photo: the hall in which they met
File photo: Ines Okoro
Image source, Getty Images
(Photo by Ines Okoro/Getty Images)
REUTERS/Ines Okoro/File Photo
A man walks past the port of Karvan. [File: Ines Okoro/Reuters]
The port of Karvan on Monday. (AP Photo/Ines Okoro)
Crédit photo : Ines Okoro
Foto: El puerto
Фото: Министерство
صورة: الميناء
""".strip().split("\n")

STAMPS = """
10:32 GMT
10:32
10.32am BST
Updated at 10.32am
10:32 GMT / 11:32 CET
2h ago
5 minutes ago
3 min read
il y a 5 minutes
hace 3 horas
5 минут назад
3 години тому
منذ 5 دقائق
""".strip().split("\n")

BYLINES = """
By Ines Okoro and Paul Brandt
BY INES OKORO
By Ines Okoro, Reuters
By Ines Okoro in Geneva
Ines Okoro | Staff writer
Ines Okoro, special correspondent
Par Inès Okoro
Por Inés Okoro
Автор: Инесса Окоро
بقلم: إيناس أوكورو
Source: Reuters
(AFP)
""".strip().split("\n")

NEWS = """
Read more closely, the report says the opposite, diplomats said.
Read more than a decade ago, the letter named four officials.
See also what the ministry left out, she said.
Related deaths rose to forty, the ministry said.
Watch towers were built along the border, the army said.
Live fire was heard near the port on Monday.
Opinion polls show the party ahead.
Background checks were tightened on Monday.
Sign up rates for the army fell by a third, the ministry said.
Follow up on the promises, the envoy told the council.
Follow the money, the prosecutor told the court.
Share this burden fairly, the minister told the union.
Shares fell by four percent on Monday.
Copyright law was changed by parliament on Monday.
All rights reserved for minorities must be kept, the court said.
Reporting by Reuters showed that ten ships had left the port.
Editing by the censors removed every line, the paper said.
The Associated Press contributed to the fund for journalists, its head said.
This story was told by three witnesses on Monday.
Advertisement of weapons was banned on Monday.
Comment was not available from the ministry.
Loading of grain began on Monday.
Download speeds fell across the country on Monday.
We used cookies from the aid parcels, she said.
Get out, the soldiers told the villagers.
A newsletter of the party said the inbox of its leader was hacked.
The daily newsletters of the army were stopped, officials said.
Have you seen this man? Police asked people to write to help@example.org.
Photo shops in the city were closed on Monday.
Image problems beset the party, pollsters said.
Video showed smoke over the port, the agency said.
The 24/7 watch at the port (manned by the army) ended.
By Monday the army had left.
10:32 was when the first shell fell, she said.
Lire la suite demande du courage, a dit le ministre.
Publicité et propagande se mêlent, a dit le juge.
Par endroits, la route était coupée.
Por la noche, el ejército se retiró.
Lee más de lo que escribe, dijo su hermana.
Реклама оружия была запрещена в понедельник.
Подробнее о планах министр рассказал в понедельник.
Источник в правительстве сообщил о переговорах.
Детальніше про плани міністр розповів у понеділок.
إعلان وقف إطلاق النار دخل حيز التنفيذ يوم الاثنين.
شارك الوزير في المحادثات يوم الاثنين.
المصدر قال إن المحادثات ستستمر.
""".strip().split("\n")


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        (kind, line)
        for kind, lines in (
            ("footer", FOOTERS),
            ("caption", CAPTIONS),
            ("date", STAMPS),
            ("byline", BYLINES),
            ("body", NEWS),
        )
        for line in lines
    ],
)
def test_kind_of_a_line(kind, line):
    assert kind_of(line) == kind


def test_short_line_without_a_stop_is_a_heading():
    assert kind_of("What happens next") == "heading"
    assert kind_of("Ce qui va suivre") == "heading"


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Genève (Agence) – Les pourparlers ont commencé.", "Genève (Agence) – "),
        ("GENÈVE, 3 mars (Agence) - Les pourparlers ont commencé.", "GENÈVE, 3 mars (Agence) - "),
        ("Ginebra, 3 mar (Agencia).- Las negociaciones empezaron.", "Ginebra, 3 mar (Agencia).- "),
        ("МОСКВА, 3 марта (Агентство) — Переговоры начались.", "МОСКВА, 3 марта (Агентство) — "),
        ("Москва. 3 марта. INTERFAX.RU - Переговоры начались.", "Москва. 3 марта. INTERFAX.RU - "),
        ("МОСКВА, 3 мар — РИА Новости. Переговоры начались.", "МОСКВА, 3 мар — РИА Новости. "),
        ("КИЇВ, 3 березня (Агентство) — Перемовини почалися.", "КИЇВ, 3 березня (Агентство) — "),
        ("دمشق (وكالة) - بدأت المحادثات.", "دمشق (وكالة) - "),
        ("ALEPPO, Syria (XYZ) _ Talks began.", "ALEPPO, Syria (XYZ) _ "),
        ("Évian (XYZ) - Les pourparlers ont commencé.", "Évian (XYZ) - "),
        ("BEIRUT, Lebanon — Talks began.", "BEIRUT, Lebanon — "),
        ("ООН - это организация.", None),
        ("NATO - the alliance - met.", None),
        ("Москва. 3 марта. Погода хорошая.", None),
        ("قال الجيش (السوري) - بعد ذلك.", None),
        ("МИД России - это министерство.", None),
    ],
)
def test_dateline_in_several_languages(line, found):
    length = dateline(line)
    assert (line[:length] if length else None) == found


@pytest.mark.parametrize(
    "piece", ["A ", "(", "A-", "А. ", "م ", "A, ", "by ", "Reporting by ", "/ ", "| ", "10:", "facebook "]
)
@pytest.mark.parametrize("function", [kind_of, dateline])
def test_worst_lines_take_no_time(function, piece):
    began = time.process_time()
    for length in (390, 10_000, 100_000):
        function((piece * (length // len(piece))).strip() + " - ")
    assert time.process_time() - began < 0.5
