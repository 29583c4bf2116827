import SessionEngine
import Testing

@Suite("A path in a command that is proposed")
struct ShellWordTests {
  @Test(
    "is taken by a shell and the command for just that path",
    arguments: [
      ("day.json", "day.json"), ("/home/a/day-1.json", "/home/a/day-1.json"),
      ("Tag_\u{e9}\u{5929}.json", "Tag_\u{e9}\u{5929}.json"), ("-x.json", "./-x.json"),
      ("--force", "./--force"), ("my day.json", "'my day.json'"), ("- x", "'./- x'"),
      ("it's.json", #"'it'\''s.json'"#), ("~a", "'~a'"), ("a$b`c", "'a$b`c'"), ("a;b", "'a;b'"),
      ("=a", "'=a'"), ("", "''"),
    ])
  func quoted(path: String, expected: String) {
    #expect(ShellWord(path: path).description == expected)
  }
}
