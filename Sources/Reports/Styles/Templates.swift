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
    ]
  }

  /// The pieces that layouts put together.
  static var parts: [Item] {
    [
      Item("annex", .markdown, PackageResources.annex_md),
      Item("attendance", .markdown, PackageResources.attendance_md),
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
      Item("way", .markdown, PackageResources.way_md),
    ]
  }
}
