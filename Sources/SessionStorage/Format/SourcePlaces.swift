public import WorkshopModel

/// Where in a file what findings are about stands: its line and column.
public struct SourcePlaces {
  private let bytes: [UInt8]
  private let offsets: [String: Int]

  /// The places of `findings` in the file with those `bytes`.
  public init(of findings: [Finding], in bytes: [UInt8]) {
    self.bytes = PlainText.bytes(of: bytes)
    let wanted = Set(findings.flatMap { Self.ways(to: $0.place) })
    var reader = SlipReader(
      self.bytes, landmarks: SessionDocument.listNames, locating: wanted)
    if !wanted.isEmpty { _ = reader.read() }
    offsets = reader.offsets
  }

  /// The finding with the line and the column in its place; where its own place is not in the file,
  /// those of what it is missing from.
  public func located(_ finding: Finding) -> Finding {
    guard let offset = Self.ways(to: finding.place).lazy.compactMap({ offsets[$0] }).first else {
      return finding
    }
    let (line, column) = JSONError.lineAndColumn(of: offset, in: bytes)
    return Finding(
      finding.place, line: line, column: column, finding.reason, record: finding.record)
  }

  /// The findings about records of a session, each with the place that its record has in the file
  /// with those `bytes`, as far as it is there.
  public static func located(_ findings: [Finding], in bytes: [UInt8]) -> [Finding] {
    guard !findings.isEmpty else { return [] }
    var reader = SlipReader(PlainText.bytes(of: bytes), landmarks: SessionDocument.listNames)
    let top = reader.read() ?? [:]
    let standing = findings.map { rooted($0, in: top) }
    let places = SourcePlaces(of: standing.compactMap(\.self), in: bytes)
    return zip(findings, standing).map { $1.map(places.located) ?? $0 }
  }

  /// The finding with the place that its record has among the lists of `top`; nil when the record is
  /// not there.
  private static func rooted(_ finding: Finding, in top: Members) -> Finding? {
    guard let key = finding.record, key.type != .workshop else { return finding }
    let parent = key.type.isNested ? top["workshop"]?.object : top
    let index = parent?[key.type.listName]?.list?.firstIndex { element in
      element.object?.text("id") == key.id.rawValue
    }
    guard let index, let end = finding.place.firstIndex(of: "]") else { return nil }
    let field = finding.place[finding.place.index(after: end)...]
    return Finding(
      SessionDocument.place(of: key.type, at: index) + field, finding.reason, record: key)
  }

  /// A place and those that it is in, from the inside out: "entries[3].text", "entries[3]".
  private static func ways(to place: String) -> [String] {
    var ways: [String] = []
    var rest = place[...]
    while !rest.isEmpty {
      ways.append(String(rest))
      guard let end = rest.lastIndex(where: { ".[".contains($0) }) else { break }
      rest = rest[..<end]
    }
    return ways
  }
}
