#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif
import SessionEngine
import SessionStorage
import TestSupport
import Testing
import WorkshopModel

@Suite("A session on the disk of this machine")
struct SystemSessionTests {
  private let disk = SystemDisk()
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try SessionStore.create(.small(), at: folder["ws.json"], on: disk)
  }

  private typealias Opened = (store: SessionStore, session: Session, notices: [Notice])

  private func open(_ name: String = "ws.json", as replica: String) throws -> Opened {
    try SessionStore.open(folder[name], as: Seat(ReplicaID(rawValue: replica)), on: disk)
  }

  private func park(_ id: String, in opened: inout Opened) throws {
    try opened.store.append(try opened.session.park(id, "A point"))
  }

  @Test("what is entered is there after leaving, and after being cut off")
  func roundTrip() throws {
    var first = try open(as: "first")
    try park("a", in: &first)
    #expect(folder.contents == ["ws.dayzero", "ws.dayzero/first.jsonl", "ws.json"])
    #expect(try open(as: "reader").session.parked == ["a": "A point"])
    try park("b", in: &first)
    try first.store.close(&first.session)
    #expect(folder.contents == ["ws.dayzero", "ws.dayzero/lock", "ws.json", "ws.json~"])
    let again = try open(as: "again")
    #expect(again.session.parked.keys.sorted() == ["a", "b"])
    #expect(again.notices == [])
    #expect(
      try disk.read(folder["ws.json"], limit: 1 << 20) == SessionFile.bytes(of: first.session))
  }

  @Test("a journal that a running program has locked is not folded away, an abandoned one is")
  func liveJournal() throws {
    var gone = try open(as: "gone")
    try park("a", in: &gone)
    var opened = try open(as: "p")
    try park("b", in: &opened)
    // The lock of `gone` is on its own open file, as another program's would be.
    try opened.store.close(&opened.session)
    #expect(folder.contents.contains("ws.dayzero/gone.jsonl"))
    #expect(!folder.contents.contains("ws.dayzero/p.jsonl"))
    try park("c", in: &gone)

    let journal = try disk.read(folder["ws.dayzero/gone.jsonl"], limit: 1 << 20)
    try disk.remove(folder["ws.dayzero/gone.jsonl"])
    try folder.put(journal, at: "ws.dayzero/gone.jsonl")
    var last = try open(as: "last")
    try last.store.close(&last.session)
    #expect(folder.contents == ["ws.dayzero", "ws.dayzero/lock", "ws.json", "ws.json~"])
    #expect(try open(as: "reader").session.parked.keys.sorted() == ["a", "b", "c"])
  }

  @Test("a lock taken by hand on a journal keeps it, until it is given back")
  func lockedByHand() throws {
    try disk.makeFolder(folder["ws.dayzero"])
    var journal = JournalBytes(session: "small", replica: "x")
    journal.add([
      "r": "x", "n": 1, "l": 9, "kind": "parked", "rec": "z", "set": .object(["text": "Z"]),
    ])
    try folder.put(journal.bytes, at: "ws.dayzero/x.jsonl")
    let file = try disk.openForLocking(folder["ws.dayzero/x.jsonl"])
    #expect(try disk.lock(file, wait: false))
    var opened = try open(as: "p")
    #expect(opened.session.parked == ["z": "Z"])
    try opened.store.close(&opened.session)
    #expect(folder.contents.contains("ws.dayzero/x.jsonl"))
    try disk.close(file)
    try opened.store.close(&opened.session)
    #expect(!folder.contents.contains("ws.dayzero/x.jsonl"))
    #expect(try open(as: "reader").session.parked == ["z": "Z"])
  }

  @Test("a symbolic link to a session file stays one; the journals are beside the file itself")
  func linkedSession() throws {
    try disk.makeFolder(folder["desk"])
    #expect(symlink("../ws.json", folder["desk/link.json"]) == 0)
    var opened = try open("desk/link.json", as: "p")
    #expect(opened.store.path == folder["ws.json"])
    try park("a", in: &opened)
    #expect(folder.contents.contains("ws.dayzero/p.jsonl"))
    try opened.store.close(&opened.session)
    #expect(try disk.kind(of: folder["desk/link.json"]) == .link)
    #expect(try disk.names(in: folder["desk"]) == ["link.json"])
    #expect(try open(as: "reader").session.parked == ["a": "A point"])
  }

  @Test(
    "a journal that is a symbolic link, a folder or a pipe is told of, not read, and not touched")
  func strangeJournals() throws {
    try disk.makeFolder(folder["ws.dayzero"])
    var journal = JournalBytes(session: "small", replica: "x")
    journal.add([
      "r": "x", "n": 1, "l": 9, "kind": "parked", "rec": "z", "set": .object(["text": "Z"]),
    ])
    try folder.put(journal.bytes, at: "victim")
    #expect(symlink("../victim", folder["ws.dayzero/link.jsonl"]) == 0)
    try disk.makeFolder(folder["ws.dayzero/folder.jsonl"])
    #expect(mkfifo(folder["ws.dayzero/pipe.jsonl"], 0o600) == 0)
    var opened = try open(as: "p")
    let told = ["folder", "link", "pipe"].map { name in
      Notice.damaged(
        path: folder["ws.dayzero/\(name).jsonl"], Finding("", Fact("fault.noOwnFile")))
    }
    #expect(opened.notices == told)
    #expect(opened.session.parked == [:])
    try park("a", in: &opened)
    try opened.store.close(&opened.session)
    #expect(try disk.read(folder["victim"], limit: 1 << 20) == journal.bytes)
    #expect(try disk.kind(of: folder["ws.dayzero/link.jsonl"]) == .link)
    #expect(!folder.contents.contains("ws.dayzero/p.spare.jsonl"))
  }

  @Test("a lock or a folder of journals that is a symbolic link is refused")
  func linkedLock() throws {
    try disk.makeFolder(folder["elsewhere"])
    try disk.makeFolder(folder["ws.dayzero"])
    try folder.put([7], at: "victim")
    #expect(symlink("../victim", folder["ws.dayzero/lock"]) == 0)
    var opened = try open(as: "p")
    try park("a", in: &opened)
    let error = #expect(throws: StorageError.self) { try opened.store.close(&opened.session) }
    #expect(
      error?.sentence == "Cannot lock '\(folder["ws.dayzero/lock"])': "
        + "it is a symbolic link, which is not followed here.")
    #expect(try disk.read(folder["victim"], limit: 9) == [7])
    #expect(try open(as: "reader").session.parked == ["a": "A point"])

    try SessionStore.create(.small(), at: folder["other.json"], on: disk)
    #expect(symlink("elsewhere", folder["other.dayzero"]) == 0)
    var other = try open("other.json", as: "q")
    #expect(throws: StorageError.self) { try park("a", in: &other) }
    #expect(try disk.names(in: folder["elsewhere"]) == [])
  }

  @Test("a session is never made over a file, a folder or a link")
  func neverOverwritten() throws {
    try folder.put([1], at: "file.json")
    try disk.makeFolder(folder["folder.json"])
    #expect(symlink("nowhere.json", folder["link.json"]) == 0)
    for name in ["file.json", "folder.json", "link.json"] {
      let error = #expect(throws: StorageError.self) {
        try SessionStore.create(.small(), at: folder[name], on: disk)
      }
      #expect(error == .exists(path: folder[name]))
    }
    #expect(try disk.read(folder["file.json"], limit: 9) == [1])
    #expect(try disk.kind(of: folder["nowhere.json"]) == nil)
    #expect(!folder.contents.contains { $0.hasSuffix(".new") })
  }

  @Test("a file that is too large, a folder and a dangling link are refused with a sentence")
  func refused() throws {
    let file = try disk.create(folder["large.json"])
    #expect(ftruncate(file.descriptor, SessionFile.sizeLimit + 1) == 0)
    try disk.close(file)
    try disk.makeFolder(folder["folder.json"])
    #expect(symlink("nowhere", folder["link.json"]) == 0)
    for (name, sentence) in [
      ("large.json", "' is larger than 256 MiB, so it is not read."),
      ("folder.json", "' is not a file. Give the session file itself."),
      ("link.json", "' is not a file. Give the session file itself."),
    ] {
      let error = #expect(throws: StorageError.self) { try open(name, as: "p") }
      #expect(error?.sentence == "'\(folder[name])\(sentence)")
    }
  }
}
