public import SessionEngine
public import WorkshopModel

/// Hears how many bytes of how many are read of a session file, again and again while that goes on.
public typealias ReadingListener = (_ read: Int, _ count: Int) -> Void

/// A session file: its readable part and its operations.
public struct SessionFile: Sendable {
  /// The most bytes that a session file may have: 256 MiB, some 400,000 entries.
  public static let sizeLimit = 256 << 20
  /// The most operations that a session file may have.
  public static let operationLimit = 1_000_000
  /// The deepest nesting: a field stands up to four levels deep in the file.
  static let depthLimit = Schema.levelLimit + 4

  /// The readable part; without any records when ``isSealed``.
  public let document: SessionDocument
  /// The operations in it; none in a file that was written by hand.
  public let operations: [Operation]
  /// Operations that could not be read, each with its place and why; the rest is read all the same.
  public let damages: [Finding]
  /// Whether the readable part was passed over, because it is known to say what the operations do.
  public let isSealed: Bool
  /// Whether it was written while the session was open, so that journals beside it may have more.
  public let isOpen: Bool

  /// The file in `bytes`.
  ///
  /// - Parameters:
  ///   - bytes: All bytes of the file.
  ///   - trustsSeal: Whether to pass over the readable part where its checksum shows that nobody
  ///     touched it since it was written from the operations.
  ///   - listener: Hears how far reading is.
  /// - Throws: ``FormatError`` for bytes that are not a session file.
  public init(
    _ bytes: [UInt8], trustsSeal: Bool = false, telling listener: ReadingListener? = nil
  ) throws(FormatError) {
    self = try Self.read(PlainText.bytes(of: bytes), trustsSeal: trustsSeal, listener)
  }

  private static func read(
    _ bytes: [UInt8], trustsSeal: Bool, _ listener: ReadingListener?
  ) throws(FormatError) -> SessionFile {
    do throws(FormatError) {
      return try SessionFile(whole: bytes, trustsSeal: trustsSeal, listener)
    } catch {
      guard case .json = error, let mended = OperationLines.mended(bytes) else { throw error }
      return try SessionFile(whole: mended, trustsSeal: false, listener)
    }
  }

  private init(
    whole bytes: [UInt8], trustsSeal: Bool, _ listener: ReadingListener?
  ) throws(FormatError) {
    var operations = OperationReader(bytes)
    var top: [Members.Member] = []
    var sealed: Int?
    do {
      var reader = JSONReader(bytes, depthLimit: Self.depthLimit, telling: listener)
      try reader.object { (reader, name) throws(JSONError) in
        if name == "operations" { return try operations.read(from: &reader) }
        top.append((name, try reader.value()))
        guard trustsSeal, name == Seal.name, let seal = Seal.check(bytes, reader.position, top)
        else { return }
        sealed = seal.operations
        // Where the readable part ends.
        reader.position = seal.end
      }
      try reader.finish()
    } catch {
      throw .json(error.finding(in: bytes))
    }
    let head = Members(uniqueNames: top)
    if head.text("format") == SessionDocument.format,
      let version = SessionDocument.newerVersion(in: head)
    {
      throw .newer(version: version)
    }
    // Without its id, a session is named by what it says.
    if sealed != nil, !top.contains(where: { $0.name == "id" }) {
      self = try SessionFile(whole: bytes, trustsSeal: false, listener)
      return
    }
    isSealed = sealed != nil
    isOpen = Seal.isOpen(top)
    if isSealed { top.append(("workshop", .object(Members()))) }
    do { document = try SessionDocument(.object(Members(uniqueNames: top))) } catch {
      throw .document(error)
    }
    self.operations = operations.operations
    let isNamed = Seal.isOf(document.id, top)
    damages =
      (isNamed ? [] : [Finding("id", Fact("fault.changed"))])
      + operations.damages + Seal.lack(of: operations.count, top)
  }

  /// Whether bytes begin as a session file does, for passing over other files without reading
  /// them whole.
  public static func looksLikeSession(_ bytes: [UInt8]) -> Bool {
    let start = PlainText.bytes(of: Array(bytes.prefix(1_024)))
    return String(decoding: start, as: UTF8.self).contains(SessionDocument.format)
  }
}
