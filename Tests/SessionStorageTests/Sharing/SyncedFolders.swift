@testable import SessionStorage
import SessionEngine
import WorkshopModel

/// A tool that keeps the folders of two machines alike, as those do that synchronise through the
/// network: what one side changed goes to the other, a change beats a removal, and of two changes
/// one wins and the other becomes a copy with a name of the tool's own.
final class SyncedFolders {
  /// How a tool calls the copy of a file: what follows the name before its ending.
  struct Naming: Sendable {
    let tool: String
    let mark: String

    static let all = [
      Naming(tool: "Syncthing", mark: ".sync-conflict-20191125-103512-ABCDEFG"),
      Naming(tool: "Dropbox", mark: " (Laura's conflicted copy 2019-11-25)"),
      Naming(tool: "Dropbox, German", mark: " (In Konflikt stehende Kopie von Laura 2019-11-25)"),
      Naming(tool: "Nextcloud", mark: " (conflicted copy 2019-11-25 103512)"),
      Naming(tool: "ownCloud", mark: "_conflict-20191125-103512"),
      Naming(tool: "Seafile", mark: " (SFConflict laura@example.org 2019-11-25-10-35-12)"),
      Naming(tool: "Resilio", mark: ".Conflict"),
      Naming(tool: "OneDrive", mark: "-LAPTOP-B"),
      Naming(tool: "Google Drive", mark: " (1)"),
      Naming(tool: "iCloud", mark: " 2"),
    ]
  }

  let machines = [SimulatedMachine(seed: 1), SimulatedMachine(seed: 2)]
  private let naming: Naming
  /// What both sides had last.
  private var base: [String: [UInt8]] = [:]
  /// How many copies it made.
  private(set) var copies = 0

  init(_ naming: Naming) throws {
    self.naming = naming
    try SessionStore.create(.small(), at: sessionPath, on: SimulatedDisk(machines[0]))
    run()
  }

  /// Brings both folders to the same state; of `share` only some of the files, as when the network
  /// is slow.
  func run(_ names: (([String]) -> [String])? = nil, newerIsFirst: () -> Bool = { true }) {
    let sides = machines.map(synchronised)
    let all = Set(sides[0].keys).union(sides[1].keys).union(base.keys).sorted()
    for path in names?(all) ?? all { bring(path, sides.map { $0[path] }, newerIsFirst) }
  }

  /// The files that such a tool looks after; drafts and locks are named on everybody's list of what
  /// to leave out.
  private func synchronised(_ machine: SimulatedMachine) -> [String: [UInt8]] {
    machine.files.filter { !$0.key.hasSuffix(".new") && !$0.key.hasSuffix("/lock") }
  }

  private func bring(_ path: String, _ sides: [[UInt8]?], _ newerIsFirst: () -> Bool) {
    guard sides[0] != sides[1] else {
      base[path] = sides[0]
      return
    }
    let changed = sides.map { $0 != base[path] }
    switch (changed[0], changed[1]) {
    case (true, false): copy(sides[0], at: path, to: 1)
    case (false, true): copy(sides[1], at: path, to: 0)
    default:
      guard let first = sides[0] else { return copy(sides[1], at: path, to: 0) }
      guard let second = sides[1] else { return copy(first, at: path, to: 1) }
      let winner = newerIsFirst() ? 0 : 1
      let beside = conflictPath(of: path)
      copies += 1
      for side in machines.indices { put(winner == 0 ? second : first, at: beside, on: side) }
      base[beside] = winner == 0 ? second : first
      copy(winner == 0 ? first : second, at: path, to: 1 - winner)
    }
  }

  private func copy(_ bytes: [UInt8]?, at path: String, to side: Int) {
    if let bytes { put(bytes, at: path, on: side) } else { machines[side].remove(path) }
    base[path] = bytes
  }

  private func put(_ bytes: [UInt8], at path: String, on side: Int) {
    let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    try? SimulatedDisk(machines[side]).makeFolder(folder)
    machines[side].put(bytes, at: path)
  }

  private func conflictPath(of path: String) -> String {
    let name = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let dot = path[name...].lastIndex(of: ".") ?? path.endIndex
    return path[..<dot] + naming.mark + path[dot...]
  }
}
