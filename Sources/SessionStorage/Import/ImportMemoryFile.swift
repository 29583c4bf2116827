public import SessionEngine
import WorkshopModel

/// The file in which one user's ``ImportMemory`` is kept: JSON that may be read and edited, which
/// nobody else can open.
public struct ImportMemoryFile {
  static let format = "dayzero-lists"
  static let sizeLimit = 1 << 20

  /// Where it is.
  public let path: String
  private let folder: String
  private let disk: any Disk

  /// The file in `folder`, which need not be there.
  public init(in folder: String, on disk: any Disk) {
    self.folder = folder
    self.disk = disk
    path = folder + "/lists.json"
  }

  /// What is remembered; nothing where there is no file.
  ///
  /// - Throws: ``StorageError`` for a file that cannot be read or is no such file; it stays as it is.
  public func read() throws(StorageError) -> ImportMemory {
    let bytes: [UInt8]
    do throws(DiskError) {
      guard try disk.kind(of: path) != nil else { return ImportMemory() }
      bytes = try disk.read(path, limit: Self.sizeLimit)
    } catch { throw .disk(error) }
    do { return try Self.memory(in: bytes) } catch { throw .format(path: path, error) }
  }

  /// Puts `memory` in place of what is remembered.
  ///
  /// - Throws: ``StorageError`` when that cannot be kept; the file is as it was.
  public func write(_ memory: ImportMemory) throws(StorageError) {
    do { try disk.makeFolders(folder) } catch { throw .disk(error) }
    try DurableFile(path, on: disk, draftSuffix: "lists").replace(with: Self.bytes(of: memory))
  }

  /// The bytes of the file that remembers `memory`.
  static func bytes(of memory: ImportMemory) -> [UInt8] {
    let items = memory.items.map { item -> Value in
      var members: Members = [
        "kind": .string(item.kind.rawValue), "text": .string(item.text),
        "meaning": .string(item.meaning),
      ]
      members.set("session", item.session)
      return .object(members)
    }
    return JSONText.bytes(
      of: .object([
        "format": .string(format), "version": .integer(SessionDocument.version),
        "items": .list(items),
      ]))
  }

  /// The memory in `bytes`, without what makes no sense.
  ///
  /// - Throws: ``FormatError`` for bytes that are no such file.
  static func memory(in bytes: [UInt8]) throws(FormatError) -> ImportMemory {
    let value: Value
    do { value = try JSONReader.value(in: bytes) } catch {
      throw .json(error.finding(in: bytes))
    }
    guard let top = value.object, top.text("format") == format else {
      throw .document(Finding("format", Fact("fault.notImportMemory")))
    }
    if let version = SessionDocument.newerVersion(in: top) { throw .newer(version: version) }
    let items = (top["items"]?.list ?? []).compactMap { element -> ImportMemory.Item? in
      guard let item = element.object, let text = item.text("text"),
        let kind = item.text("kind").flatMap(ImportMemory.Item.Kind.init),
        let meaning = item.text("meaning")
      else { return nil }
      return ImportMemory.Item(
        kind: kind, text: ImportMapping.key(of: text), meaning: meaning,
        session: item.text("session"))
    }
    return ImportMemory(items)
  }
}
