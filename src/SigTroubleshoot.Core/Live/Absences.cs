namespace SigTroubleshoot.Live;

/// <summary>Tells an answer that something does not exist from one that only says it was looked for in the wrong place.</summary>
internal static class Absences
{
    /// <summary>
    /// Whether it does not exist. An unknown subscription proves nothing: the session may be signed in to another tenant.
    /// </summary>
    public static bool IsAbsence(this ReadFailure failure) =>
        failure.Reason == ReadFailureReason.NotFound && !string.Equals(failure.Code, "SubscriptionNotFound", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether Azure said that it does not exist; see <see cref="IsAbsence(ReadFailure)"/>.</summary>
    public static bool IsAbsence(this ArmReading reading) => reading.Failure?.IsAbsence() == true;
}
