public import WorkshopModel

/// A published set of norms, as a file in `Workshops/Norms` has it.
public struct NormPackage: Sendable {
  /// The value of `format` in such a file.
  public static let format = "dayzero-norms"

  /// The whole file.
  public let value: Value
  /// What people ask for it by: "un-gge-2015".
  public let id: String
  /// What it is called.
  public let title: String
  /// Where it was published.
  public let reference: String
  /// Its norms, in its order.
  public let norms: [Norm]

  /// The package in `bytes`.
  ///
  /// - Throws: ``FormatError`` for bytes that are not a norm package.
  public init(_ bytes: [UInt8]) throws(FormatError) {
    let value: Value
    do { value = try JSONReader.value(in: bytes) } catch {
      throw .json(error.finding(in: bytes))
    }
    guard let top = value.object, top.text("format") == Self.format else {
      throw .document(Finding("format", Fact("fault.notNormPackage")))
    }
    guard let id = top.text("id"), let title = top.text("title") else {
      throw .document(Finding("id", Fact("fault.noNormTitle")))
    }
    self.value = value
    self.id = id
    self.title = title
    reference = top.text("reference") ?? ""
    norms = (top["norms"]?.list ?? []).compactMap { element in
      guard let fields = element.object, let name = fields.text("id") else { return nil }
      return Norm(id: Identifier(name), fields: fields)
    }
  }

  /// What a list of packages says of it.
  public var summary: Value {
    .object([
      "id": .string(id), "title": .string(title), "reference": .string(reference),
      "norms": .integer(norms.count),
    ])
  }
}
