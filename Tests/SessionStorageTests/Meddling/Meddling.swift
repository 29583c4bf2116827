@testable import SessionStorage
import SessionEngine
import WorkshopModel

/// Something that a tool, an editor or a colleague does to the files of an open session.
struct Meddling: CustomStringConvertible {
  enum Act: CaseIterable {
    /// The file is gone.
    case remove
    /// The file is as it was before, in a file of its own or written in place.
    case restore, restoreInPlace
    /// Nothing is left in it.
    case empty, emptyInPlace
    /// The session file has what was entered elsewhere.
    case bring, bringInPlace
    /// The session file was changed by hand.
    case edit, editInPlace
    /// A copy of the file lies beside it.
    case copy
    /// The file is another one with the same bytes.
    case recreate
  }

  let act: Act
  let path: String

  var description: String { "\(act) \(path)" }

  /// All that can be done to the files at `paths`.
  static func all(of paths: [String]) -> [Meddling] {
    paths.flatMap { path in
      Act.allCases.filter { path == sessionPath || !$0.isOfSessionFile }
        .map { Meddling(act: $0, path: path) }
    }
  }
}

extension Meddling.Act {
  fileprivate var isOfSessionFile: Bool {
    [.bring, .bringInPlace, .edit, .editInPlace].contains(self)
  }
}

/// A session that is open, with a journal of a program that is gone beside it, while somebody
/// meddles with its files.
final class MeddledSession {
  static let broughtText = "Entered elsewhere."
  static let editedText = "Edited by hand."
  let machine: SimulatedMachine
  let board: SimulatedProgram
  private let earlier: [String: [UInt8]]
  private(set) var saved: [Operation] = []

  init() throws {
    machine = try SimulatedMachine.withSession()
    let first = try SimulatedProgram(SimulatedDisk(machine, host: "here"), as: "first")
    try first.park("f", "Entered first.")
    try first.close()
    let gone = try SimulatedProgram(SimulatedDisk(machine, host: "here"), as: "gone")
    try gone.park("g")
    board = try SimulatedProgram(SimulatedDisk(machine, host: "here"), as: "board")
    try board.park("a")
    earlier = machine.files
    try gone.park("h")
    gone.disk.kill()
    try board.follow()
    try board.park("b")
    saved = first.saved + gone.saved + board.saved
  }

  /// The paths of all files that are there.
  var paths: [String] { machine.files.keys.sorted() }

  /// Checks that what was called saved is in the session file.
  func check() throws {
    let file = try SessionFile(machine.bytes(at: sessionPath) ?? [])
    let inFile = Set(file.operations.map(\.id))
    for operation in saved where !inFile.contains(operation.id) {
      throw Loss("\(operation.id) was called saved and is not in the session file")
    }
    try machine.check(saved)
  }

  func carryOut(_ meddling: Meddling) throws {
    let path = meddling.path
    guard let bytes = machine.bytes(at: path) else { return }
    switch meddling.act {
    case .remove: machine.remove(path)
    case .restore: machine.put(earlier[path] ?? [], at: path)
    case .restoreInPlace: write(earlier[path] ?? [], to: path)
    case .empty: machine.put([], at: path)
    case .emptyInPlace: write([], to: path)
    case .bring: machine.put(try brought(), at: path)
    case .bringInPlace: write(try brought(), to: path)
    case .edit: machine.put(edited(bytes), at: path)
    case .editInPlace: write(edited(bytes), to: path)
    case .copy: machine.put(bytes, at: copyPath(of: path))
    case .recreate: machine.put(bytes, at: path)
    }
  }

  private func write(_ bytes: [UInt8], to path: String) {
    machine.node(at: path)?.file?.overwrite(with: bytes)
  }

  private func copyPath(of path: String) -> String {
    let dot = path.lastIndex(of: ".") ?? path.endIndex
    return path[..<dot] + ".sync-conflict-20191125-103512-ABCDEFG" + path[dot...]
  }

  /// The session file as another machine has it, where something more was entered.
  private func brought() throws -> [UInt8] {
    var other = try machine.reopened().session
    other = Session(
      id: other.id, replica: ReplicaID(rawValue: "elsewhere"), operations: other.operations)
    _ = try other.park("n", Self.broughtText)
    return SessionFile.bytes(of: other)
  }

  private func edited(_ bytes: [UInt8]) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    let readable = text.prefix { _ in true }.replacing(
      #""text": "Entered first.""#, with: #""text": "\#(Self.editedText)""#, maxReplacements: 1)
    return Array(readable.utf8)
  }
}
