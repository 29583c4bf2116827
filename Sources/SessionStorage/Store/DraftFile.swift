#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif
import SessionEngine
import WorkshopModel

/// The file of what was half typed at one terminal: not part of the session, never folded in.
struct DraftFile {
  static let format = "dayzero-drafts"
  private static let suffix = ".drafts"

  private let path: String
  private let disk: any Disk
  private let replica: ReplicaID

  /// The file at `path`, written by `replica`.
  init(_ path: String, on disk: any Disk, _ replica: ReplicaID) {
    self.path = path
    self.disk = disk
    self.replica = replica
  }

  /// Whether a file in the folder of the journals has such a name, or is about to get one.
  static func isDraftFile(_ name: String) -> Bool {
    name.hasSuffix(suffix) || isUnfinished(name)
  }

  /// Whether a file is about to get such a name; its program may have been killed over that.
  static func isUnfinished(_ name: String) -> Bool { name.contains(suffix + ".") }

  /// The drafts in it; none when it is not there or was damaged.
  func read() throws(DiskError) -> [Draft] {
    let bytes: [UInt8]
    do { bytes = try disk.read(path, limit: SessionFile.sizeLimit) } catch {
      if error.code == ENOENT { return [] }
      throw error
    }
    guard SealedLine.isIntact(bytes, in: 0..<bytes.count) == true,
      let members = try? JSONReader.value(in: bytes, range: 0..<bytes.count).object,
      members.text("format") == Self.format
    else { return [] }
    return (members["drafts"]?.list ?? []).compactMap(Draft.init)
  }

  /// Writes `drafts`, and removes the file when there are none.
  func write(_ drafts: [Draft]) throws(StorageError) {
    guard !drafts.isEmpty else { return try remove() }
    let members: Members = [
      "format": .string(Self.format), "version": .integer(SessionDocument.version),
      "drafts": .list(drafts.map(\.value)),
    ]
    let file = DurableFile(path, on: disk, draftSuffix: replica.rawValue)
    let bytes = SealedLine.bytes(of: members)
    do { try file.replace(with: bytes) } catch .disk(let error)
      where error.operation == .rename && error.code == ENOENT
    {
      // Another program that folds has taken it for one that was left over.
      try file.replace(with: bytes)
    }
  }

  /// Takes the drafts about erased records out; a file that cannot be read goes as a whole.
  func remove(erased: Set<RecordKey>) throws(StorageError) {
    do {
      let drafts = try read()
      let kept = drafts.filter { !$0.isAbout(erased) }
      if kept.isEmpty || kept != drafts { try write(kept) }
    } catch {
      throw StorageError(error, at: path)
    }
  }

  private func remove() throws(StorageError) {
    do { if try disk.kind(of: path) != nil { try disk.remove(path) } } catch {
      // Another program at the same terminal has removed it meanwhile.
      guard error.code != ENOENT else { return }
      throw .disk(error)
    }
  }
}

extension Draft {
  fileprivate var value: Value {
    var members: Members = ["fields": .object(fields)]
    members.set("kind", record?.type.rawValue)
    members.set("rec", record?.id.rawValue)
    return .object(members)
  }

  fileprivate init?(_ value: Value) {
    guard let members = value.object, let fields = members["fields"]?.object else { return nil }
    let type = members.text("kind").flatMap(RecordType.init(named:))
    let record = type.flatMap { type in
      members.text("rec").map { RecordKey(type, RecordID(rawValue: $0)) }
    }
    self.init(record: record, fields: fields)
  }
}
