package org.twinsmith.core.file;

import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;

/** Why a file cannot be read or written, in words: the exceptions of Java say the path again, and the reason in the names of their classes. */
public final class FileFailure {
    private FileFailure() {
    }

    /** To stand behind what was tried, and a colon. */
    public static String reason(Exception e) {
        return switch (e) {
            case NoSuchFileException missing -> "there is no such file or folder";
            case AccessDeniedException denied -> "access is denied";
            case FileAlreadyExistsException exists -> "a file stands where a folder is needed";
            case NotDirectoryException exists -> "a file stands where a folder is needed";
            case FileSystemException other when other.getReason() != null -> other.getReason().toLowerCase(Locale.ROOT);
            case CharacterCodingException coding -> "it is not UTF-8";
            default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        };
    }
}
