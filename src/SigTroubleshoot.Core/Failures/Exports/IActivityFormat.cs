namespace SigTroubleshoot.Failures.Exports;

/// <summary>A form of an exported activity log, read as its text arrives.</summary>
internal interface IActivityFormat
{
    /// <summary>Whether what was read so far can be nothing else.</summary>
    bool IsCertain { get; }

    /// <summary>Reads what can be read of a text.</summary>
    /// <param name="text">What follows on what was read before.</param>
    /// <param name="isLast">Whether nothing follows.</param>
    /// <param name="receiver">Receives the events, and what is none.</param>
    /// <returns>How much of the text was read; the rest is expected again, with more behind it.</returns>
    int Read(string text, bool isLast, ActivityReceiver receiver);
}
