import WorkshopModel

/// The templates that are built into the program, as the bytes of their files in `Templates`.
enum Templates {
  /// A template for a format of text.
  struct Item {
    /// What it is called, without the ending of its file.
    let name: String
    /// The format it is written for.
    let format: TextFormat
    /// What the file holds.
    let bytes: [UInt8]

    init(_ name: String, _ format: TextFormat, _ bytes: [UInt8]) {
      self.name = name
      self.format = format
      self.bytes = bytes
    }

    /// What the file says.
    var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  /// The layouts of whole reports.
  static var styles: [Item] {
    [
      Item("igf-2019", .markdown, PackageResources.igf_2019_md),
      Item("igf-form", .markdown, PackageResources.igf_form_md),
      Item("igf-2019", .html, PackageResources.igf_2019_html),
      Item("igf-form", .html, PackageResources.igf_form_html),
    ]
  }

  /// The pieces that layouts put together.
  static var parts: [Item] { markdownParts + htmlParts }

  private static var markdownParts: [Item] {
    [
      Item("annex", .markdown, PackageResources.annex_md),
      Item("attendance", .markdown, PackageResources.attendance_md),
      Item("challenges", .markdown, PackageResources.challenges_md),
      Item("closing", .markdown, PackageResources.closing_md),
      Item("conclusions", .markdown, PackageResources.conclusions_md),
      Item("entries", .markdown, PackageResources.entries_md),
      Item("entry", .markdown, PackageResources.entry_md),
      Item("group", .markdown, PackageResources.group_md),
      Item("head", .markdown, PackageResources.head_md),
      Item("insights", .markdown, PackageResources.insights_md),
      Item("ledger", .markdown, PackageResources.ledger_md),
      Item("methodology", .markdown, PackageResources.methodology_md),
      Item("numbers", .markdown, PackageResources.numbers_md),
      Item("objectives", .markdown, PackageResources.objectives_md),
      Item("parked", .markdown, PackageResources.parked_md),
      Item("votes", .markdown, PackageResources.votes_md),
      Item("way", .markdown, PackageResources.way_md),
    ]
  }

  private static var htmlParts: [Item] {
    [
      Item("annex", .html, PackageResources.annex_html),
      Item("attendance", .html, PackageResources.attendance_html),
      Item("challenges", .html, PackageResources.challenges_html),
      Item("closing", .html, PackageResources.closing_html),
      Item("conclusions", .html, PackageResources.conclusions_html),
      Item("contents-closing", .html, PackageResources.contents_closing_html),
      Item("contents-entries", .html, PackageResources.contents_entries_html),
      Item("contents-form", .html, PackageResources.contents_form_html),
      Item("contents", .html, PackageResources.contents_html),
      Item("ending", .html, PackageResources.ending_html),
      Item("entries", .html, PackageResources.entries_html),
      Item("entry", .html, PackageResources.entry_html),
      Item("entry-details", .html, PackageResources.entry_details_html),
      Item("flow", .html, PackageResources.flow_html),
      Item("foot", .html, PackageResources.foot_html),
      Item("group", .html, PackageResources.group_html),
      Item("head", .html, PackageResources.head_html),
      Item("insights", .html, PackageResources.insights_html),
      Item("lang", .html, PackageResources.lang_html),
      Item("ledger-figure", .html, PackageResources.ledger_figure_html),
      Item("ledger-row", .html, PackageResources.ledger_row_html),
      Item("ledger", .html, PackageResources.ledger_html),
      Item("look-figures", .html, PackageResources.look_figures_html),
      Item("look-print", .html, PackageResources.look_print_html),
      Item("look", .html, PackageResources.look_html),
      Item("matrix", .html, PackageResources.matrix_html),
      Item("methodology", .html, PackageResources.methodology_html),
      Item("numbers", .html, PackageResources.numbers_html),
      Item("objectives", .html, PackageResources.objectives_html),
      Item("opening", .html, PackageResources.opening_html),
      Item("parked", .html, PackageResources.parked_html),
      Item("votes", .html, PackageResources.votes_html),
      Item("way", .html, PackageResources.way_html),
    ]
  }
}
