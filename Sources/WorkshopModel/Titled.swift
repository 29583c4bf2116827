/// Something that has no more than a name and a title: a stage of norm cultivation.
public struct Titled: Equatable, Sendable {
  /// Its name, by which roles point to it.
  public var id: String
  /// Its title.
  public var title: String

  /// Something of that name and title.
  public init(id: String, title: String) {
    self.id = id
    self.title = title
  }

  /// Something as the file has it; nil when `value` is not an object with both.
  public init?(_ value: Value) {
    guard let members = value.object, let id = members.text("id"),
      let title = members.text("title")
    else { return nil }
    self.init(id: id, title: title)
  }

  /// Something as the file has it.
  public var value: Value { .object(["id": .string(id), "title": .string(title)]) }
}
