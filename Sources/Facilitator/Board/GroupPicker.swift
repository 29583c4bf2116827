/// The list of groups to go to: which is selected.
struct GroupPicker: Equatable, Sendable {
  var selected = 0
}
