import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

extension Place {
  static let groupList = Place("groupList")
  static let peopleList = Place("peopleList")
  static let peopleFilter = Place("peopleFilter", typing: .text)
  static let termList = Place("termList")
}

extension SetUpBindings {
  private var words: CommandWords { strings.setUp.keys }

  /// What can be done in the list of groups.
  var groupList: [Binding] {
    [onRecord("list.norms", ["n"], words.norms, footer: true, by: RecordList.chooseNorms)]
      + list + ordering
  }

  /// What can be done in the lists of sectors and of roles.
  var termList: [Binding] { list + ordering }

  /// What can be done in the list of people.
  var peopleList: [Binding] {
    [
      onRecord("people.mark", ["x"], words.mark, footer: true, by: RecordList.markPresent),
      Binding(
        "people.import", ["i"], words.takeIn, footer: true, unless: RecordList.obstacleToAdding,
        by: { _ in ImportForm.open }),
      onRecord("people.filter", ["/"], words.filter, footer: true, by: RecordList.typeFilter),
      onRecord("people.markAll", ["X"], words.markAll, by: RecordList.markAllPresent),
    ] + list
  }

  /// What can be done while the filter is typed.
  var peopleFilter: [Binding] {
    [
      Binding("filter.keep", [.enter], words.keepFilter, footer: true) {
        $0.withScreen(RecordList.self) { $0.isFiltering = false }
      },
      Binding("filter.leave", [.escape], words.leaveFilter, footer: true) { _ = $0.showAll() },
      Binding("filter.up", [.up], strings.keys.up, .up),
      Binding("filter.down", [.down], strings.keys.down, .down),
    ]
  }

  private var list: [Binding] {
    [
      Binding(
        "list.add", ["a"], words.add, footer: true, unless: RecordList.obstacleToAdding,
        by: RecordList.add),
      Binding(
        "list.edit", [.enter, "e"], words.edit, footer: true,
        unless: RecordList.obstacleToEditing, by: RecordList.edit),
      Binding(
        "list.withdraw", ["d"], words.withdraw, footer: true,
        unless: RecordList.obstacleToWithdrawing, by: RecordList.withdraw),
      Binding("list.undo", ["u"], strings.keys.undo, footer: true, .undo),
      Binding("list.redo", [.control("r")], strings.keys.redo, .redo),
      Binding("list.back", [.escape, "q"], strings.keys.back, footer: true, .back),
    ] + moving
  }

  private var ordering: [Binding] {
    [
      moveRecord("list.moveUp", "K", words.moveUp, by: -1),
      moveRecord("list.moveDown", "J", words.moveDown, by: 1),
    ]
  }

  private func moveRecord(
    _ id: String, _ key: Key, _ words: Strings.Key, by offset: Int
  ) -> Binding {
    Binding(
      id, [key], words, footer: true,
      unless: { list in { list.obstacle(in: $0) ?? list.obstacle(toMovingBy: offset, in: $0) } },
      by: { (list: RecordList) in { list.moveRecord(by: offset, in: &$0) } })
  }

  /// Something that is done with what is in the list.
  private func onRecord(
    _ id: String, _ keys: [Key], _ words: Strings.Key, footer: Bool = false,
    by perform: @escaping @Sendable (RecordList) -> (inout Model) -> [Effect]
  ) -> Binding {
    Binding(id, keys, words, footer: footer, unless: RecordList.obstacle, by: perform)
  }
}
