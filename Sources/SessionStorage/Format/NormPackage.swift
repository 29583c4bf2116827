public import WorkshopModel

/// A published set of norms, as a file in `Workshops/Norms` has it.
public struct NormPackage: Sendable {
  /// The value of `format` in such a file.
  public static let format = "dayzero-norms"

  /// The whole file.
  public let value: Value
  /// What it says.
  public let set: NormSet

  /// The package in `bytes`.
  ///
  /// - Throws: ``FormatError`` for bytes that are not a norm package, and for the first thing that is
  ///   wrong in one by ``NormSetRules``, with line and column.
  public init(_ bytes: [UInt8]) throws(FormatError) {
    let top = try Members(
      bytes, format: Self.format, Fact("fault.notNormPackage"), by: NormSetRules.findings(inSet:))
    value = .object(top)
    set = NormSet(top)
  }
}

extension NormLibrary {
  /// The value of `format` in the file of relations.
  public static let relationFormat = "dayzero-norm-relations"

  /// All that the catalogue has.
  ///
  /// - Throws: ``FormatError`` for what cannot be read.
  public static func published() throws(FormatError) -> NormLibrary {
    var sets: [NormSet] = []
    for item in Catalogue.norms { sets.append(try NormPackage(item.bytes).set) }
    return NormLibrary(sets: sets, relations: try relations(Catalogue.normRelations))
  }

  /// The fields of the file of relations in `bytes`.
  ///
  /// - Throws: ``FormatError``, as ``NormPackage`` does.
  public static func relations(_ bytes: [UInt8]) throws(FormatError) -> Members {
    try Members(
      bytes, format: relationFormat, Fact("fault.notNormRelations"),
      by: NormSetRules.findings(inRelations:))
  }
}

extension Members {
  /// The top of a file of the catalogue, of that format and with nothing wrong in it.
  fileprivate init(
    _ bytes: [UInt8], format: String, _ otherwise: Fact, by rules: (Members) -> [Finding]
  ) throws(FormatError) {
    let value: Value
    do { value = try JSONReader.value(in: bytes) } catch {
      throw .json(error.finding(in: bytes))
    }
    guard let top = value.object, top.text("format") == format else {
      throw .document(Finding("format", otherwise))
    }
    let findings = rules(top)
    if let first = findings.first {
      throw .document(SourcePlaces(of: [first], in: bytes).located(first))
    }
    self = top
  }
}
