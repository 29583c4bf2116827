/// What is built into the program: norm packages, templates and examples, as the bytes of their
/// files in `Workshops`, so that everything works from any folder.
public enum Catalogue {
  /// A file of the catalogue.
  public struct Item: Sendable {
    /// Its name, by which people ask for it: "igf-day0".
    public let id: String
    /// What the file holds.
    public let bytes: [UInt8]
  }

  /// The published norm packages, the one of the 2019 workshop first.
  public static var norms: [Item] {
    [
      Item(id: "un-gge-2015", bytes: PackageResources.un_gge_2015_json),
      Item(id: "gcsc-2019", bytes: PackageResources.gcsc_2019_json),
      Item(id: "gcsc-singapore-2018", bytes: PackageResources.gcsc_singapore_2018_json),
      Item(id: "gpd-2019", bytes: PackageResources.gpd_2019_json),
      Item(id: "paris-call-2018", bytes: PackageResources.paris_call_2018_json),
      Item(id: "tech-accord-2018", bytes: PackageResources.tech_accord_2018_json),
      Item(id: "charter-of-trust-2018", bytes: PackageResources.charter_of_trust_2018_json),
      Item(id: "contract-for-the-web-2019", bytes: PackageResources.contract_for_the_web_2019_json),
    ]
  }

  /// The sessions to start from; what `new --template` takes.
  public static var templates: [Item] {
    [Item(id: "igf-day0", bytes: PackageResources.igf_day0_json)]
  }

  /// Whole workshops to look at; `demo` copies the first.
  public static var examples: [Item] {
    [Item(id: "igf-2019-day0", bytes: PackageResources.igf_2019_day0_json)]
  }
}
