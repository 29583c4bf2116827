import TestSupport
import Testing

@testable import Words

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

@Suite("Keys in the sources")
struct KeyTests {
  /// Keys that nothing asks for by name: the rows that `Words` needs for itself.
  private static let own = ["language.", "list.", "number."]

  @Test("every message that a source asks for is there, with the arguments that it takes")
  func asked() throws {
    let messages = Words.english.table.all
    for (path, use) in try Sources.uses() {
      let meant = messages.filter { use.isFor($0.key) }
      #expect(!meant.isEmpty, "\(path):\(use.line): there is no message \(use.key)")
      for (key, message) in meant {
        let names = message.arguments.filter { !$0.hasPrefix("key:") }
        #expect(use.hands(over: names), "\(path):\(use.line): the arguments of \(key)")
      }
    }
  }

  @Test("every message is asked for")
  func unused() throws {
    let uses = try Sources.uses()
    let unused = Words.english.table.all.keys.filter { key in
      !Self.own.contains(where: key.hasPrefix) && !uses.contains { $0.use.isFor(key) }
    }
    #expect(unused.sorted() == [])
  }

  @Test("a source's keys are found with their labels")
  func found() {
    let uses = KeyUses(
      in: #"""
        // words["no.comment"] and "words["
        var title: String { words["a.title"] }
        let b = words(
          "a.b", count: f(x: 1, [y: 2]), text: "c, d: \(words["a.inner"])",
          // A comment, with: a label.
          e: a ? b : c, g: h.map { words("a.nested", i: $0) })
        let c = words[isOne ? "a.one" : "a.two"]; swords["x.y"]; words[key]; words["noDot"]
        let d = words.text("a.\(name(of: 1)).d") ?? "\(self("a.f", n: 1))"
        let e = Fact(isOne ? "a.g" : "a.h", ["n": .number(of["x": 1]), "text": .fact(Fact("a.i"))])
        struct Texts {
          /// A comment, with: names.
          var one, two: Text?
        }
        static let texts = TextNames("b", Texts()); let keys = CommandWords("b.keys")
        """#
    ).uses
    let told = uses.map { use in
      "\(use.line) \(use.key) \(use.labels?.sorted().joined(separator: "+") ?? "-")"
    }
    #expect(
      told.sorted() == [
        "14 b.keys.* -", "14 b.one -", "14 b.two -", "2 a.title -", "3 a.b count+e+g+text",
        "4 a.inner -", "6 a.nested i", "7 a.one -", "7 a.two -", "8 a.*.d -", "8 a.f n",
        "9 a.g n+text", "9 a.h n+text", "9 a.i ",
      ])
    let any = KeyUses.Use(key: "a.*.d", labels: nil, line: 1)
    #expect(any.isFor("a.b.c.d") && !any.isFor("a.d") && !any.isFor("b.a.b.d"))
    let two = KeyUses.Use(key: "a.*.*", labels: nil, line: 1)
    #expect(two.isFor("a.b.c") && !two.isFor("a.b"))
    let none = KeyUses.Use(key: "a.b", labels: nil, line: 1)
    #expect(none.isFor("a.b") && !none.isFor("a.bc"))
  }
}

/// The Swift files below `Sources`.
enum Sources {
  /// All that asks for a message, with the path of the file.
  static func uses() throws -> [(path: String, use: KeyUses.Use)] {
    let top = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    let paths = swiftFiles(below: top.joined(separator: "/") + "/Sources")
    try #require(!paths.isEmpty)
    return try paths.flatMap { path in
      let source = String(decoding: try bytes(at: path), as: UTF8.self)
      return KeyUses(in: source).uses.map { (path, $0) }
    }
  }

  private static func swiftFiles(below folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var paths: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(".swift") { paths.append("\(folder)/\(name)") }
      if !name.contains(".") { paths += swiftFiles(below: "\(folder)/\(name)") }
    }
    return paths.sorted()
  }
}
