#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif
import SessionEngine
import SessionStorage
import TestSupport
import Testing
import WorkshopModel

@Suite("Sentences")
struct ErrorSentenceTests {
  @Test(
    "what the disk did not do is told with the file, the reason and the way out",
    arguments: [
      (.inspect, ENOTDIR, "Cannot look at 'f': a part of the path is not a folder."),
      (.read, EACCES, "Cannot read 'f': you may not; choose a folder of your own."),
      (.read, EISDIR, "Cannot read 'f': it is a folder."),
      (.list, EPERM, "Cannot list 'f': you may not; choose a folder of your own."),
      (
        .makeFolder, EROFS,
        "Cannot make the folder 'f': the disk is read-only; choose another folder."
      ),
      (.create, EEXIST, "Cannot make 'f': there is something of that name already."),
      (.create, ENAMETOOLONG, "Cannot make 'f': the name is too long."),
      (.create, EMFILE, "Cannot make 'f': too many files are open; close other programs."),
      (.create, ENFILE, "Cannot make 'f': too many files are open; close other programs."),
      (.lock, ELOOP, "Cannot lock 'f': it is a symbolic link, which is not followed here."),
      (
        .lock, ENOLCK,
        "Cannot lock 'f': the system has no more locks; close other programs or choose another "
          + "disk."
      ),
      (
        .write, ENOSPC,
        "Cannot write 'f': the disk is full; free some space or choose another disk."
      ),
      (
        .write, EDQUOT,
        "Cannot write 'f': your share of the disk is used up; free some space or choose "
          + "another disk."
      ),
      (.sync, EIO, "Cannot make safe 'f': the disk has an error; save to another disk."),
      (.close, EIO, "Cannot close 'f': the disk has an error; save to another disk."),
      (.rename, ENOENT, "Cannot rename 'f': it is not there."),
      (.link, EXDEV, "Cannot write 'f': Invalid cross-device link."),
      (.remove, EACCES, "Cannot remove 'f': you may not; choose a folder of your own."),
    ] as [(DiskError.Operation, Int32, String)])
  func disk(operation: DiskError.Operation, code: Int32, sentence: String) {
    let error = DiskError(operation, "f", .system(code))
    #expect(StorageError.disk(error).sentence == sentence)
    #expect(error.code == code)
  }

  @Test("what a person should know of a session is told in sentences")
  func notices() {
    let error = StorageError.disk(DiskError(.write, "f", .system(ENOSPC)))
    let full = "Cannot write 'f': the disk is full; free some space or choose another disk."
    let sentences: [(Notice, String)] = [
      (
        .torn(path: "f"),
        "f ends in an unfinished entry, which had not been called saved; it is left out."
      ),
      (.foreign(path: "f"), "f belongs to another session and was left alone."),
      (
        .missing([OperationID(ReplicaID(rawValue: "b"), 7)]),
        "1 operation is missing (number 7 of b): a file that holds it was lost or has not arrived "
          + "yet."
      ),
      (
        .missing((1...5).map { OperationID(ReplicaID(rawValue: "b"), $0) }),
        "5 operations are missing (number 1 of b, number 2 of b, number 3 of b and 2 more): a file "
          + "that holds them was lost or has not arrived yet."
      ),
      (
        .setAside(folder: "d/torn"),
        "1 unfinished entry, which had not been called saved, was set aside in d/torn."
      ),
      (
        .recovered(.format(path: "f", .json(Finding("", line: 1, Fact("json.cutOff"))))),
        "f is damaged: line 1: the file ends here; it was cut off. The session was put together from what else there is and "
          + "from what can be read of it; before it is written, it is kept as f.damaged. For all of it, "
          + "mend that place there, then: dayzero merge f f.damaged"
      ),
      (
        .recovered(.format(path: "my day.json", .json(Finding("", line: 1, Fact("json.cutOff"))))),
        "my day.json is damaged: line 1: the file ends here; it was cut off. The session was put together from what else there is "
          + "and from what can be read of it; before it is written, it is kept as "
          + "my day.json.damaged. For all of it, mend that place there, then: "
          + "dayzero merge 'my day.json' 'my day.json.damaged'"
      ),
      (
        .recovered(.missing(path: "f")),
        "'f' is gone. The session was put together from what else there is beside it."
      ),
      (.copy(path: "f"), "f, a copy that a synchronising tool made, was taken in."),
      (
        .beside(FileBeside(path: "f", changes: 2, isNamedAlike: true)),
        "f is the same session and has 2 changes that are not here; to take it in, use dayzero merge."
      ),
      (
        .beside(FileBeside(path: "f", changes: 1, isNamedAlike: true)),
        "f is the same session and has 1 change that is not here; to take it in, use dayzero merge."
      ),
      (
        .erasedBeside(path: "f"),
        "f is the same session and still has the text of what was erased here; erase it there, too, "
          + "or remove the file."
      ),
      (.passedBy(path: "f", reason: Fact("disk.folder")), "f was left alone: it is a folder."),
      (
        .notErased(error),
        "\(full) It is erased here, but its text is still in a file: open the session again to "
          + "remove it."
      ),
      (.notWritten(error), "\(full) What you enter now is not saved."),
      (
        .notFolded(error),
        "\(full) Everything is safe in the folder beside the session file; keep it with the file."
      ),
    ]
    for (notice, sentence) in sentences { #expect(notice.sentence == sentence) }
  }
}
