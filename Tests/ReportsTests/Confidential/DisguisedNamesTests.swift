import Testing

@testable import Reports

@Suite("Names in letters that look like theirs")
struct DisguisedNamesTests {
  @Test(
    "are taken out where a word mixes scripts or its letters wear another dress",
    arguments: [
      ("Ana Smith", "Smіth said", "[…] said"), ("Ana Smith", "Ѕmith and SMΙTH", "[…] and […]"),
      ("Ana Smith", "𝐒𝐦𝐢𝐭𝐡, 𝓢𝓶𝓲𝓽𝓱, 𝚂𝚖𝚒𝚝𝚑", "[…], […], […]"), ("Ana Smith", "Ｓｍｉｔｈ", "[…]"),
      ("Ana Smith", "Ⓢmith and 🅂🄼🄸🅃🄷", "[…] and […]"), ("Ana Smith", "sᴍɪᴛʜ", "[…]"),
      ("Ana Smith", "ℎe said 𝑆𝑚𝑖𝑡ℎ", "ℎe said […]"), ("Eve Griffith", "Griﬃth", "[…]"),
      ("Иван Иванов", "Ивaнoв сказал", "[…] сказал"), ("Νίκος Αντωνίου", "Aντωνίου", "[…]"),
      ("Ana Smіth", "Smith said", "[…] said"), ("Ana Rossi", "Anа and Rоssi", "[…] and […]"),
      ("محمد علي", "قال ﻣﺤﻤﺪ", "قال […]"), ("ヤマタ ケン", "ﾔﾏﾀが言った", "[…]が言った"),
    ])
  func taken(name: String, text: String, expected: String) throws {
    #expect(try Redactor(people: [name]).redacted(text) == expected)
  }

  @Test(
    "are told of where a whole word is of another script that may have it",
    arguments: [
      ("Popa Coca", "Рора said", ["Рора"]), ("Popa Coca", "Cоса said", ["Cоса"]),
      ("Ana Smith", "ѕмітн said", ["ѕмітн"]), ("Анна Роса", "Poca said", ["Poca"]),
    ])
  func told(name: String, text: String, expected: [String]) throws {
    #expect(try Redactor(people: [name]).result(text) == (text, expected))
  }

  @Test("so are those of organisations, and a name keeps the endings of another language")
  func organisations() throws {
    #expect(try Redactor(organisations: ["Zorgo Net"]).redacted("Zоrgо Net") == "[…]")
    #expect(try Redactor(organisations: ["BBC"]).result("ВВС").told == ["ВВС"])
    let redactor = try Redactor(organisations: ["Google"])
    #expect(redactor.redacted("с Googleом, от Googleа") == "с […]ом, от […]а")
  }

  @Test(
    "ordinary words of both scripts stay",
    arguments: ["том и сом", "Tom и том, COVID-19 и IТ", "α-test, 3κ, ⓐ and ①", "x² and H₂O"])
  func others(text: String) throws {
    #expect(try Redactor(people: ["Ana Cox", "Иван Котов"]).result(text) == (text, []))
  }
}
