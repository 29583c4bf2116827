import TestSupport
import Testing

@testable import Reports

@Suite("Documents as ZIP files")
struct ZipArchiveTests {
  private struct Part {
    var name = "a.xml"
    var text = "Text"
    var time: [UInt8] = [0x12, 0x34, 0x56, 0x57]
    var checksum: UInt32 = 0x9BB9_08F9
  }

  /// A file with one stored part, written by the field list of the format.
  private func file(_ part: Part) -> [UInt8] {
    let size: [UInt8] = [UInt8(part.text.utf8.count), 0, 0, 0]
    var head: [UInt8] = [20, 0, 0, 8, 0, 0]
    head += part.time
    head += (0..<4).map { (place: UInt32) in UInt8(truncatingIfNeeded: part.checksum >> (place * 8))
    }
    head += size
    head += size
    head += [UInt8(part.name.utf8.count), 0, 0, 0]
    var first: [UInt8] = [0x50, 0x4B, 3, 4]
    first += head
    first += Array((part.name + part.text).utf8)
    var entry: [UInt8] = [0x50, 0x4B, 1, 2, 20, 0]
    entry += head
    entry += [UInt8](repeating: 0, count: 14)
    entry += Array(part.name.utf8)
    let end: [UInt8] = [0x50, 0x4B, 5, 6, 0, 0, 0, 0, 1, 0, 1, 0, UInt8(entry.count), 0, 0, 0]
    return first + entry + end + [UInt8(first.count), 0, 0, 0, 0, 0]
  }

  @Test("a file tells nothing of when it was made, and keeps what is in it")
  func times() throws {
    let early = try #require(ZipArchive(file(Part(time: [0, 0, 0x21, 0])))).bytes
    #expect(try #require(ZipArchive(file(Part()))).bytes == early)
    #expect(early == file(Part(time: [0, 0, 0x21, 0])))
    #expect(try #require(ZipArchive(early)).bytes == early)
  }

  @Test("a part is changed by its name; what is damaged or not there stays as it is")
  func changes() throws {
    var archive = try #require(ZipArchive(file(Part())))
    #expect(archive.change("a.xml") { $0 + Array("!".utf8) })
    #expect(!archive.change("b.xml") { _ in [] })
    let changed = archive.bytes
    var again = try #require(ZipArchive(changed))
    var read: [UInt8] = []
    #expect(
      again.change("a.xml") {
        read = $0; return $0
      })
    #expect(read == Array("Text!".utf8))
    #expect(again.bytes == changed)
    var damaged = try #require(ZipArchive(file(Part(text: "Test"))))
    let before = damaged.bytes
    #expect(!damaged.change("a.xml") { _ in [] })
    #expect(damaged.bytes == before)
  }

  @Test("bytes of any kind are a file or none, and never end the program")
  func damage() {
    let whole = file(Part())
    for end in whole.indices { #expect(ZipArchive(Array(whole[..<end])) == nil) }
    for seed in UInt64(0)..<2_000 {
      var random = SplitMix64(seed: seed)
      var damaged = whole
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        damaged[Int.random(in: damaged.indices, using: &random)] = .random(
          in: 0...255, using: &random)
      }
      var archive = ZipArchive(damaged)
      archive?.change("a.xml") { $0 + $0 }
      if let bytes = archive?.bytes { #expect(!bytes.isEmpty) }
    }
  }
}
