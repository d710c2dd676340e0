"""Prose that is hard to split in each language the engine treats, written for these tests, a sentence a line.

Every language has its own abbreviations, a date, a decimal number, a quotation of two sentences and a question.
"""

from __future__ import annotations

TRICKS: dict[str, tuple[str, ...]] = {
    "en": (
        "On 3 Jan. 2023 Mr. J. R. Holt of Holt & Sons Ltd. paid approx. $2.75m (cf. Fig. 4) for it.",
        "“We waited. Nobody rang,” said Prof. Anne Lee, Ph.D., at 9 a.m. on Monday.",
        "He lives in the U.S. now.",
        "Who else was there?",
        "Jobs, schools, roads, etc.",
        "Robert had seen it all before.",
    ),
    "de": (
        "Am 3. Jan. 2023 zahlte Hr. Dr. med. K. Vogel ca. 2,75 Mio. Euro, d. h. mehr als z. B. 2021 (vgl. Abb. 4).",
        "„Wir haben gewartet. Niemand rief an“, sagte Prof. Anna Lehmann am 12. März um 9.30 Uhr.",
        "Der Weg ist etwa 12 km.",
        "Wer war noch da?",
        "Es ging um Arbeit, Schulen usw.",
        "Robert hatte das alles schon gesehen.",
        "Sie lebt jetzt in der Schweiz.",
        "Zürich gefällt ihr.",
    ),
    "fr": (
        "Le 3 janv. 2023, M. J.-P. Hollier et Mme Roux ont payé env. 2,75 millions d'euros (cf. fig. 4, p. 12).",
        "« Nous avons attendu. Personne n'a appelé », a dit le Dr. Anne Leroy à 9 h 30.",
        "Qui d'autre était là ?",
        "Il était question d'écoles, de routes, etc.",
        "Robert avait déjà tout vu.",
    ),
    "es": (
        "El 3 de enero de 2023 el Sr. J. R. Holguín y la Dra. Ruiz pagaron aprox. 2,75 euros en EE. UU. (pág. 12).",
        "«Esperamos. Nadie llamó», dijo Ud. a las 9 a.m. del lunes.",
        "¿Quién más estaba?",
        "¡Nadie!",
        "Se habló de escuelas, carreteras, etc.",
        "Roberto ya lo había visto todo.",
    ),
    "pt": (
        "Em 3 de jan. de 2023 o Sr. J. R. Holanda e a Dra. Reis pagaram aprox. 2,75 milhões (cf. fig. 4, pág. 12).",
        "“Esperámos. Ninguém ligou”, disse a Prof. Ana Leal às 9h30.",
        "Quem mais lá estava?",
        "Falou-se de escolas, estradas, etc.",
        "Roberto já tinha visto tudo.",
        "É o que é.",
        "Nada muda nos EUA.",
        "Talvez um dia.",
    ),
    "it": (
        "Il 3 gen. 2023 il sig. G. Rossi e l'avv. Bianchi hanno pagato ca. 2,75 euro alla Verdi S.p.A. (cfr. fig. 4).",
        "«Abbiamo aspettato. Nessuno ha chiamato», ha detto l'Ing. Anna Leone alle 9.30.",
        "Chi altro c'era?",
        "Si parlava di scuole, strade, ecc.",
        "Roberto aveva già visto tutto.",
    ),
    "nl": (
        "Op 3 jan. 2023 betaalde dhr. J. van den Berg ca. 2,75 euro aan Bakker B.V. in Utrecht (vgl. afb. 4, blz. 12).",
        "“We hebben gewacht. Niemand belde,” zei prof. Anna de Leeuw om 9.30 uur.",
        "Wie was er nog meer?",
        "Het ging over scholen, wegen, enz.",
        "Robert had het allemaal al gezien.",
    ),
    "sv": (
        "Den 3 jan. 2023 betalade ing. J. Holm ca 2,75 miljoner kronor, bl.a. till dr. Roos (jfr fig. 4, s. 12).",
        "”Vi väntade. Ingen ringde”, sade prof. Anna Lind kl. 9.30.",
        "Vem mer var där?",
        "Det gällde skolor, vägar osv.",
        "Robert hade redan sett allt.",
    ),
    "da": (
        "Den 3. januar 2023 betalte hr. J. Holm ca. 2,75 mio. kr. til bl.a. dr. Roos (jf. fig. 4, s. 12).",
        "»Vi ventede. Ingen ringede,« sagde prof. Anna Lind kl. 9.30.",
        "Hvem var der ellers?",
        "Det gjaldt skoler, veje osv.",
        "Robert havde set det hele før.",
    ),
    "no": (
        "Den 3. januar 2023 betalte hr. J. Holm ca. 2,75 mill. kr til bl.a. dr. Roos (jf. fig. 4, s. 12).",
        "«Vi ventet. Ingen ringte», sa prof. Anna Lind kl. 9.30.",
        "Hvem andre var der?",
        "Det gjaldt skoler, veier osv.",
        "Robert hadde sett alt før.",
    ),
    "fi": (
        "Tri J. Holm maksoi 3. tammikuuta 2023 n. 2,75 milj. euroa esim. kouluista (ks. kuva 4, s. 12).",
        "”Me odotimme. Kukaan ei soittanut”, sanoi prof. Anna Lind klo 9.30.",
        "Kuka muu oli siellä?",
        "Kyse oli kouluista, teistä jne.",
        "Robert oli nähnyt kaiken ennenkin.",
    ),
    "pl": (
        "Dnia 3 stycznia 2023 r. prof. J. Nowak zapłacił ok. 2,75 mln zł, m.in. za ul. Długą 5 (por. rys. 4, s. 12).",
        "„Czekaliśmy. Nikt nie zadzwonił”, powiedziała dr Anna Lis o godz. 9.30.",
        "Kto jeszcze tam był?",
        "Chodziło o szkoły, drogi itd.",
        "Robert widział to już wcześniej.",
    ),
    "cs": (
        "Dne 3. ledna 2023 zaplatil Ing. J. Novák cca. 2,75 mil. Kč, tzv. zálohu, firmě Holub s.r.o. v Brně (obr. 4).",
        "„Čekali jsme. Nikdo nezavolal,“ řekla prof. Anna Lišková v 9.30 hod. ráno.",
        "Kdo tam ještě byl?",
        "Šlo o školy, silnice atd.",
        "Robert to všechno už viděl.",
    ),
    "ru": (
        "3 января 2023 г. проф. И. И. Холмов заплатил ок. 2,75 млн руб., т.е. больше, чем раньше (см. рис. 4, с. 12).",
        "«Мы ждали. Никто не позвонил», — сказала д-р Анна Лис в 9.30 утра.",
        "Кто ещё там был?",
        "Речь шла о школах, дорогах и т.д.",
        "Роберт всё это уже видел.",
        "Это был я.",
        "Она ушла.",
    ),
    "uk": (
        "3 січня 2023 р. проф. І. І. Холмов сплатив бл. 2,75 млн грн у м. Київ (див. рис. 4, с. 12).",
        "«Ми чекали. Ніхто не подзвонив», — сказала д-р Анна Лис о 9.30 ранку.",
        "Хто ще там був?",
        "Ішлося про школи, дороги і т.д.",
        "Роберт усе це вже бачив.",
    ),
    "el": (
        "Στις 3 Ιαν. 2023 ο κ. Ι. Χολμ πλήρωσε 2,75 εκατ. ευρώ, π.χ. για την οδ. Αθηνών (βλ. εικ. 4, σελ. 12).",
        "«Περιμέναμε. Κανείς δεν τηλεφώνησε», είπε η δρ. Άννα Λεωνίδου στις 9.30 π.μ. το πρωί.",
        "Ποιος άλλος ήταν εκεί;",
        "Μιλούσαν για σχολεία, δρόμους κ.λπ.",
        "Ο Ροβέρτος τα είχε δει όλα.",
    ),
    "tr": (
        "3 Ocak 2023'te Dr. A. Yılmaz yakl. 2,75 milyon lira, örn. okul parası ödedi (bkz. s. 12).",
        "“Bekledik. Kimse aramadı,” dedi Prof. Ayşe Demir saat 9.30'da.",
        "Başka kim vardı?",
        "Konu okullar, yollar vb.",
        "Robert hepsini daha önce görmüştü.",
    ),
    "ar": (
        "دفع د. أحمد سالم 2.75 مليون دولار في 3 يناير 2023.",
        "قال المدير: «انتظرنا. لم يتصل أحد».",
        "من كان هناك أيضا؟",
        "لا أحد يعرف!",
        "عاد الجميع إلى بيوتهم.",
    ),
    "he": (
        "ד\"ר אבי לוי שילם 2.75 מיליון שקל ב-3 בינואר 2023.",
        "\"חיכינו. איש לא התקשר\", אמרה פרופ' רות כהן.",
        "מי עוד היה שם?",
        "איש אינו יודע.",
    ),
    "hi": (
        "डॉ. अनिल शर्मा ने 3 जनवरी 2023 को 2.75 करोड़ रुपये दिए।",
        "“हमने इंतज़ार किया। किसी ने फ़ोन नहीं किया,” प्रो. मीरा जोशी ने कहा।",
        "वहाँ और कौन था?",
        "कोई नहीं जानता।",
    ),
    "zh": (
        "2023年1月3日,张医生支付了2.75亿元。",
        "“我们等了很久。没有人来电话。”李教授说。",
        "还有谁在那里?",
        "没有人知道!",
        "市民李先生问：“谁来承担延误的费用？”",
        "市政府没有回答。",
        "我们明天一起去看《摔跤吧！爸爸》（首映。不是重映）好吗？",
        "大家都回家了",
    ),
    "ja": (
        "2023年1月3日、山田博士は2.75億円を支払った。",
        "「ずっと待っていた。誰も電話をくれなかった。」と李教授は言った。",
        "他に誰がいたのか?",
        "誰も知らない。",
        "みんな家に帰った",
    ),
    "ko": (
        "김 박사는 2023년 1월 3일에 2.75억 원을 냈다.",
        "\"우리는 기다렸다. 아무도 전화하지 않았다.\"라고 이 교수가 말했다.",
        "또 누가 있었는가?",
        "아무도 모른다.",
    ),
    "id": (
        "Pada 3 Jan. 2023 Dr. A. Halim dan Ny. Ratna membayar Rp. 2,75 miliar di Jl. Merdeka No. 5 (lih. hlm. 12).",
        "“Kami menunggu. Tidak ada yang menelepon,” kata Prof. Anna Lestari pukul 9.30.",
        "Siapa lagi yang ada di sana?",
        "Ini soal sekolah, jalan, dll.",
        "Robert sudah melihat semuanya.",
    ),
    "vi": (
        "Ngày 3/1/2023, TS. Nguyễn Văn An trả khoảng 2,75 tỷ đồng tại TP. Hồ Chí Minh.",
        "“Chúng tôi đã chờ. Không ai gọi,” PGS. Trần Thị Bình nói lúc 9.30.",
        "Còn ai ở đó nữa?",
        "Mọi người đều đồng ý.",
        "Robert đã thấy tất cả.",
        "Không ai hỏi ông.",
        "Bà cũng im lặng.",
    ),
    "th": (
        "สภาเมืองอนุมัติให้สร้างห้องสมุดแห่งใหม่ในปี พ.ศ. 2569 ตามคำแนะนำของ ดร. วิชัย แสงทอง จากมหาวิทยาลัย",
        "เมื่อวันที่ 3 มกราคม 2566 ดร.สมชาย ใจดี จ่ายเงิน 2.75 ล้านบาทให้แก่โรงเรียนของหมู่บ้าน",
        "ไม่มีใครรู้เรื่องนี้มาก่อนเลยแม้แต่คนเดียวในหมู่บ้านแห่งนั้นจนถึงวันนี้",
    ),
}
"""Sentences by language, without the space between them."""


def running(code: str) -> str:
    """Return the sentences of a language as one paragraph."""
    return ("" if code in ("zh", "ja") else " ").join(TRICKS[code])
