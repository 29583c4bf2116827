import ScreenKit
import TerminalKit
import WorkshopModel

/// All bindings, by where they hold; made anew only when the roles or the kinds of entry change.
struct BindingTable: Sendable {
  private let byContext: [Context: (own: [Binding], everywhere: [Binding])]
  /// What is wrong with the keys that somebody chose.
  let problems: [KeyMap.Problem]

  /// The bindings for a workshop with these roles and kinds of entry, with the keys that somebody
  /// chose for some.
  init(_ strings: Strings, roles: [Role], kinds: [EntryKind], keys: KeyMap = KeyMap()) {
    let lists = BindingLists(strings: strings, roles: roles, kinds: kinds)
    let tables = Dictionary(
      uniqueKeysWithValues: Context.allCases.map { context in
        let own = lists.own(context)
        let taken = Set(own.flatMap(\.keys))
        // A key that means something of its own here is not offered for anything else.
        let everywhere = lists.everywhere(context).filter { !taken.isSuperset(of: $0.keys) }
        return (context, (own: own, everywhere: everywhere))
      })
    (byContext, problems) = keys.applied(to: tables, isComplete: !kinds.isEmpty)
  }

  /// The bindings that hold in `context` alone.
  func own(_ context: Context) -> [Binding] { byContext[context]?.own ?? [] }

  /// The bindings that hold in `context` as in most others.
  func everywhere(_ context: Context) -> [Binding] { byContext[context]?.everywhere ?? [] }

  /// What a key means in `context`, its own bindings first; nil when nothing.
  func action(for key: Key, in context: Context) -> Action? {
    let binding = own(context).first { $0.keys.contains(key) }
    return (binding ?? everywhere(context).first { $0.keys.contains(key) })?.action
  }
}
