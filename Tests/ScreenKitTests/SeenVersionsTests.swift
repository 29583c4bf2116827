import ScreenKit
import Testing

@Suite("What whoever types has been shown")
struct SeenVersionsTests {
  @Test("tells each version once that would be replaced unseen")
  func unseen() {
    var seen = SeenVersions(["text": ["old"]])
    #expect(seen.unseen("text", of: ["old"], for: "mine") == nil)
    #expect(seen.unseen("text", of: ["theirs", "old", "third"], for: "mine") == "theirs")
    #expect(seen.unseen("text", of: ["theirs", "old", "third"], for: "mine") == nil)
    #expect(seen.unseen("text", of: ["fourth"], for: "mine") == "fourth")
  }

  @Test("what says the same as what is typed is no loss, and stays unseen")
  func same() {
    var seen = SeenVersions<String>()
    #expect(seen.unseen("text", of: ["mine"], for: "mine") == nil)
    #expect(seen.unseen("text", of: ["mine"], for: "other") == "mine")
  }

  @Test("of a field nobody was shown, all is unseen")
  func unknown() {
    var seen = SeenVersions(["text": ["old"]])
    #expect(seen.unseen("note", of: ["old"], for: "mine") == "old")
    #expect(seen["note"] == ["old"])
  }
}
