import Reports
import SessionStorage
import Words
import WorkshopModel

/// A report as somebody wants it, but for the edition.
struct ReportOrder {
  /// What it is written in.
  var format = ReportFormat.usual
  /// The name of a style or the path of a template; nil for the usual style.
  var style: String?
  /// How much it tells, in formats with a layout.
  var length = ReportLength.usual
  /// Its words.
  var words = Words.english

  /// What the report on `content` is written into.
  ///
  /// - Throws: ``UserError`` when there is no such style or it has a mistake, or when a program
  ///   that is needed is missing or fails.
  func files(_ content: ReportContent) throws -> ReportFiles {
    switch format {
    case .csv: return .tables(content.csvTables(words))
    case .json: return .one(JSONText.bytes(of: content.json(words)))
    case .markdown: return .one(Array(try text(content, .markdown).utf8))
    case .html: return .one(Array(try text(content, .html).utf8))
    case .docx: return .one(try Converter.docx.document(of: try text(content, .html)))
    case .odt: return .one(try Converter.odt.document(of: try text(content, .html)))
    case .pdf: return .one(try Converter.pdf.document(of: try text(content, .html)))
    }
  }

  /// How it is laid out.
  var layout: ReportLayout {
    ReportLayout(of: format, style: style ?? ReportStyle.names[0], length: length)
  }

  private func text(_ content: ReportContent, _ format: TextFormat) throws -> String {
    let style = try StyleFinder.style(style ?? ReportStyle.names[0], for: format)
    return style.text(content, length: length, words: words)
  }
}

/// What a report is written into.
enum ReportFiles {
  /// One file with these bytes.
  case one([UInt8])
  /// A file for each of the tables, the first of which stands for all of them.
  case tables([CSVTable])
}
