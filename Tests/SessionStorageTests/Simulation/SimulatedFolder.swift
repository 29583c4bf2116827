/// A folder on a simulated disk: the names that programs see, and those that a power cut leaves.
final class SimulatedFolder {
  /// A step that a power cut undoes or keeps as a whole.
  enum Change {
    case put(String, SimulatedNode)
    case remove(String)
    case rename(String, to: String)
    case exchange(String, String)

    var names: Set<String> {
      switch self {
      case .put(let name, _), .remove(let name): [name]
      case .rename(let from, let to), .exchange(let from, let to): [from, to]
      }
    }

    func apply(to nodes: inout [String: SimulatedNode]) {
      switch self {
      case .put(let name, let node): nodes[name] = node
      case .remove(let name): nodes[name] = nil
      case .rename(let from, let to): nodes[to] = nodes.removeValue(forKey: from)
      case .exchange(let first, let second):
        (nodes[first], nodes[second]) = (nodes[second], nodes[first])
      }
    }
  }

  private(set) var nodes: [String: SimulatedNode] = [:]
  /// The names that a power cut leaves in any case.
  private(set) var safeNodes: [String: SimulatedNode] = [:]
  /// What was done since, which it may undo.
  private(set) var unsynced: [Change] = []

  func apply(_ change: Change) {
    change.apply(to: &nodes)
    unsynced.append(change)
  }

  func sync() {
    safeNodes = nodes
    unsynced = []
  }

  /// What a power cut leaves: the names that are safe, with any of the later changes, in any order
  /// that leaves the changes of one name in theirs.
  func crash(using generator: inout SeededGenerator) {
    nodes = safeNodes
    let share = generator.below(4)
    var undone: Set<String> = []
    for change in unsynced {
      if generator.below(3) < share, undone.isDisjoint(with: change.names) {
        change.apply(to: &nodes)
      } else {
        undone.formUnion(change.names)
      }
    }
    sync()
    for (_, node) in nodes.sorted(by: { $0.key < $1.key }) {
      node.file?.crash(using: &generator)
      node.folder?.crash(using: &generator)
    }
  }
}
