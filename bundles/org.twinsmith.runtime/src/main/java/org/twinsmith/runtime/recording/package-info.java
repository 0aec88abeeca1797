/**
 * Recordings: samples with their times and qualities in a file that is only ever appended to, in blocks with checksums.
 *
 * <p>Start at {@link org.twinsmith.runtime.recording.RecordingFile}, which writes and reads one;
 * {@link org.twinsmith.runtime.recording.EntryWriter} and {@link org.twinsmith.runtime.recording.EntryReader} are what the
 * journal is made of too. A damaged block costs its own samples and no others. It knows neither sources nor stores of any
 * other kind.
 */
package org.twinsmith.runtime.recording;
