import Facilitator
import SessionEngine
import SessionStorage

extension SessionHandler {
  /// How many projectors follow, where that is not what was told last.
  mutating func tellProjectors(_ session: Session) -> [Message] {
    guard let folder = Machine.runtimeFolder else { return [] }
    let count = ProjectorSign.count(in: folder, on: session.id, SystemDisk())
    guard count != toldProjectors else { return [] }
    toldProjectors = count
    return [.projectors(count)]
  }
}
