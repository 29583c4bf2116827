import Facilitator
import Insights
import SessionEngine
import SessionStorage
import Words

extension SessionHandler {
  /// The list in the file at `path`, with what was said of earlier ones.
  func table(at path: String, for session: Session?) -> [Message] {
    do {
      let table = try TableFile.table(at: path)
      return [.tableRead(table, path: path, remembered: remembered(for: session))]
    } catch { return [.tableNotRead(words.sentence(of: error))] }
  }

  /// What was said of earlier lists; nothing where that cannot be read, which is told when more is to
  /// be remembered.
  private func remembered(for session: Session?) -> ImportMapping {
    guard let session, let memory = try? ListMapping.file?.read() else { return ImportMapping() }
    return memory.mapping(for: session.state, session: session.id)
  }

  /// Remembers what was said of a list that is in the session now.
  func remember(_ chosen: ImportMapping, of table: Table, in session: Session?) -> [Message] {
    guard let session, let file = ListMapping.file else { return [] }
    do throws(StorageError) {
      var memory = try file.read()
      memory.remember(chosen, of: table, in: session.state, session: session.id)
      try file.write(memory)
      return []
    } catch {
      return [.failed(words("program.import.notRemembered", reason: words.say(error)))]
    }
  }
}
