// swift-format-ignore-file: a line for each name, with all its spellings.
extension NameList {
  /// Names and texts that were never looked at while the finding of names was tuned.
  static let heldOut = NameList(
    #"""
    Siobhán O’Connor | {OConnor} said so. | {o'connor} said so | {O Connor} agreed | {S. O'Connor} | {siobhan} agreed | @{siobhanoconnor}
    Günther Krüger | {Krueger} wrote it. | {Kruger} wrote it. | {KRÜGER} | {G. Krueger} | {Krügers} plan | {guenther.krueger}@example.org | {Gunther}
    Bjørn Ødegård | {Bjorn} agreed. | {Odegaard} agreed. | {Oedegaard} agreed. | {ødegård} agreed | #{BjornOdegard}
    Małgorzata Zając | {Malgorzata} came. | {Zajac} came. | {Zającowi} | {Małgorzaty} idea | {M. Zajac}
    Özgür Çelik | {Celik} spoke. | {ÇELİK} spoke. | {Ozgur} spoke. | {Çelik'in} view | {oezguer}
    Trần Quốc Bảo | {Tran} said so | {Quoc Bao} agreed | {Bao} agreed. | {tran quoc bao}
    최유나 | {유나} 씨가 말했다 | {최유나가} 물었다 | {최 교수}는 반대했다 | {최 유나}
    陈建华 | {建华}说得对 | {陈女士}同意 | {陈 建华}
    諸葛正義 | {諸葛}先生同意
    佐藤花子 | {佐藤}さんが話した | {花子}が話した
    Park Ji-eun | {Jieun} said | {Ji Eun} said | {Ji-Eun Park} | {park jieun} | Ms {Park}
    Chen Xiaolong | {Xiaolong Chen} said | {Xiao Long} said | {xiaolong}
    خالد الشمري | {شمري} قال | {الشمري} قال | {وخالد} قال | {خَالِد} قال
    آمنة أبو بكر | {امنة} قالت | {آمنه} قالت | {أبوبكر} قال
    דוד לוי | {לוי} אמר | {לדוד} יש שאלה
    Фёдор Королёв | {Федор} сказал | {Королева} спросили | {Королеву} ответили | {Ф. Королев} | {королёв} против
    Оксана Шевченко | {Оксаны} не было | {Оксане} ответили | {шевченко} сказала
    Νίκος Αντωνίου | {ΑΝΤΩΝΙΟΥ} | {Νικο} είπε | {Αντωνιου}
    Petr Dvořák | {Dvořáka} se ptali | {Dvorak} said | {Dvořákem} | {pdvorak} wrote | {p.dvorak}@example.cz
    Katarzyna Lewandowska | {Lewandowskiej} idea | {Lewandowską} | {Katarzynie} | {lewandowska} said
    Mika Korhonen | {Korhosen} idea | {Korhoselta} | {M. Korhonen} | {korhonen} said
    Zoltán Horváth | {Horváthnak} igaza van | {Horvath} said | {Zoltánt} | {Horváth Zoltán}
    Andris Bērziņš | {Bērziņa} ideja | {Berzins} said | {A. Berzins}
    Marie-Claire de la Fontaine | {Marie Claire} said | {de la fontaine} said | {Delafontaine} | {M.-C. de la Fontaine} | {Marieclaire}
    Juan Pablo Hernández Ruiz | {Hernandez} said | {Juan Pablo} said | {Hernández-Ruiz} | {jphernandez} wrote | {J.P. Hernández}
    Omar ibn Khattab | {Ibn Khattab} said | {khattab} said | {O. ibn Khattab}
    Claire Baker-Ahmed | {Ahmed} said | {Baker Ahmed} | {c.bakerahmed}@example.org | {C. Baker-Ahmed}
    Grace Long | {Grace Long} said | Dr {Long} said so | {G. Long} | {gracelong} | so said {grace long}
    Will Green | Mr {Green} agreed | {W. Green} | {will.green}@example.org | {GREEN, Will}
    Anton König | {Koenig} said | Herr {König} sagte | {anton koenig} | {A. Konig}
    Su Yu | {Su Yu} | {Yu Su} | Ms {Yu} agreed | {yu.su}@example.cn
    Hana U | Mr {U} agreed | {Hana U} said | {U, Hana}
    Fatou Sy | Ms {Sy} said | {fatou} said | {F. Sy}
    Chukwuma Adeyemi | {adeyemi} is against it | {Prof. Adeyemi} | {C.A.} proposed it | https://example.org/people/{chukwuma-adeyemi} | https://example.org/{Chukwuma%20Adeyemi}
    Lakshmi Subramanian | {LakshmiS} wrote | {Subramanian's} | @{lsubramanian} | {subramanian_lakshmi}
    Inés Núñez | {Nunez} said | {NÚÑEZ} said | {Inés N.} said | {inunez}
    Callum McAllister | {Mc Allister} said | {Mcallister} said | {mcallister} said | @{CallumMcAllister}
    Joana dos Santos | {Dos Santos} said | {Santos} said | {dossantos} said | {joana} said
    Sigríður Þorláksdóttir | {Sigridur} said | {Thorlaksdottir} said
    org Reporters Without Frontiers International (RWFI) | {R.W.F.I.} did it | {reporters without frontiers international} did | {RWFI's} plan
    org Regional Network Trust Alliance | {RNTA} did it | {R.N.T.A.} did
    org Zürcher Verband AG | {Zuercher Verband} did | {zurcher verband} did
    org Grüne Datenwerke e.V. | {Gruene Datenwerke} did | {Datenwerke} did
    org SafeBit Labs | {Safe Bit Labs} did | {safebit-labs} | @{SafeBitLabs}
    org Z.O.R.G. | {ZORG} did | {zorg} did
    - A long list of green points is no good will.
    - Will we grace this with a long answer? We will.
    - Long before that, green technology was young.
    - The baker and the king went to the park to park.
    - Er ist der König der Berge; wir haben ein Recht.
    - U-turns and U-boats, vitamin U and plan S.
    - The CA of a certificate; an SY stem; the IP of a NL host.
    - Grace periods are common; greenhouse gases rise.
    - 建筑和华丽是词。
    - 陈述自己的观点。
    - 최근 연구에서 유난히 나타났다
    - 정의로운 사회
    - الشمس مشرقة وخالدة الذكر
    - Королевство и шея, федерация и ксерокс
    - Hornets, coronas and horizons.
    - Santa Claus and the saints of the sand.
    - Parking is long; parks are green.
    - Bakery and bacon; the unit is up.
    - You said it is so; su casa es mi casa.
    - Safe labs and secure bits are good.
    - Reporters write without frontiers; networks need trust.
    - Nikon and Omaha, Miami and Milan.
    - Annual reports, annals and the annex.
    - Antonyms, kings and konzerns.
    - Capacity building, confidence building and norms.
    - He said that they will be there in the morning.
    - Clear rules, claims and clarity.
    - Chancellors and champions changed the chain.
    - Juan de Fuca Plate moves.
    - The trust, the alliance and the regional network met.
    - Every state should respond to appropriate requests.
    - Un grand parc, une longue route, des santés.
    - Ein langer Weg, ein grüner Baum.
    """#)
}
