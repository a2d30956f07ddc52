namespace SigTroubleshoot.Azure;

/// <summary>What a rule answers where something could not be read.</summary>
internal static class ReadFailureAnswer
{
    extension(Answer)
    {
        /// <summary>It could not be determined, because something could not be read.</summary>
        public static Answer NotEvaluated(ReadFailure failure, params (string Name, string? Value)[] values) => Answer.NotEvaluated(failure.Message, values);
    }
}
