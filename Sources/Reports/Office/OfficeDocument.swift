/// A document that pandoc makes of a page, with what pandoc does not take over: in which direction
/// each paragraph is read.
public struct OfficeDocument {
  private let directions: PageDirections

  /// The document of `page`, which is HTML.
  public init(of page: String) { directions = PageDirections(page) }

  /// The page for pandoc.
  public var page: String { directions.marked() }

  /// What pandoc made of ``page``, with directions and without the time of day; as it is when it is
  /// neither a document for Word nor for LibreOffice.
  public func finished(_ document: [UInt8]) -> [UInt8] {
    guard var archive = ZipArchive(document) else { return document }
    let page = directions.page
    archive.change("word/document.xml", WordDirections(page: page).set)
    archive.change("content.xml", OpenDocumentDirections(page: page).set)
    for facts in ["docProps/core.xml", "meta.xml"] {
      archive.change(facts, Self.withoutMarks)
    }
    return archive.bytes
  }

  /// The title there is a plain text.
  private static func withoutMarks(_ xml: [UInt8]) -> [UInt8] {
    let marks = [TextDirection.leftToRight, .rightToLeft].map(\.mark)
    var text = String(decoding: xml, as: UTF8.self)
    text.removeAll(where: marks.contains)
    return Array(text.utf8)
  }
}
