import Testing

@testable import Reports

@Suite("Excerpts of texts")
struct ExcerptTests {
  @Test(
    "the first sentence ends where a reader would say",
    arguments: [
      ("One. Two.", "One."), ("One", "One"), ("Really?! Yes.", "Really?!"), ("", ""),
      ("States, e.g. France, act. Others wait.", "States, e.g. France, act."),
      ("The U.S. Congress met. It left.", "The U.S. Congress met."),
      ("See art. 5 and para. 3 (No. 7). Then stop.", "See art. 5 and para. 3 (No. 7)."),
      ("J. Smith and Dr. Jones agree. Others do not.", "J. Smith and Dr. Jones agree."),
      ("In version 2.0 it works. Mostly.", "In version 2.0 it works."),
      ("1. First point. 2. Second point.", "1. First point."),
      ("He said “stop.” They did.", "He said “stop.”"),
      ("example.org is down. Now.", "example.org is down."),
      ("It was good. and more", "It was good. and more"), ("各国应合作。他们同意。", "各国应合作。"),
      ("「止まれ。」彼は言った。", "「止まれ。」"), ("هل نتفق؟ نعم.", "هل نتفق؟"),
      ("ہم متفق ہیں۔ وہ نہیں۔", "ہم متفق ہیں۔"),
      ("हम सहमत हैं। वे नहीं।", "हम सहमत हैं।"), ("First line\nSecond. Third.", "First line"),
      ("اتفقنا. ثم غادرنا.", "اتفقنا."), ("Wait… then go. Yes.", "Wait… then go."),
    ])
  func sentences(text: String, first: String) {
    #expect(Excerpt.sentence(of: text) == first)
  }

  @Test("the beginning of a long text ends between words where there are some")
  func beginnings() {
    #expect(Excerpt.beginning(of: "Short\ntext") == "Short text")
    let words = String(repeating: "word ", count: 20)
    #expect(Excerpt.beginning(of: words) == String(repeating: "word ", count: 11) + "word…")
    let commas = String(repeating: "word, ", count: 20)
    #expect(Excerpt.beginning(of: commas) == String(repeating: "word, ", count: 9) + "word…")
    #expect(Excerpt.beginning(of: String(repeating: "字", count: 99)).count == 61)
  }
}
