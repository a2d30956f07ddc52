using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Diagnosis.Cleaning;
using SigTroubleshoot.Diagnosis.Formats;

namespace SigTroubleshoot.Unit.Readers;

/// <summary>Reads test texts the way the engine does.</summary>
internal static class Clean
{
    public static CleanText Of(string raw) => TextCleaner.Clean(raw, 1);

    public static IReadOnlyList<AzureError> Read<TReader>(string raw)
        where TReader : IErrorReader, new() => Check([.. new TReader().Read(Of(raw))], Of(raw));

    public static IReadOnlyList<AzureError> ReadAll(string raw) => Check(ErrorReaders.Read(Of(raw), out _), Of(raw));

    /// <summary>What a place of a record holds.</summary>
    public static string Span(string raw, AzureError error) => Of(raw).Text.Substring(error.Start, error.End - error.Start);

    private static IReadOnlyList<AzureError> Check(IReadOnlyList<AzureError> errors, CleanText text)
    {
        Assert.All(errors, error =>
        {
            Assert.InRange(error.Start, 0, error.End);
            Assert.InRange(error.End, error.Start, text.Text.Length);
            if (error.CodeAt >= 0)
                Assert.Equal(error.Code, text.Text.Substring(error.CodeAt, error.Code.Length));
            Assert.NotEqual("", error.Format);
        });
        Assert.Equal(errors.OrderBy(error => error.Start).Select(error => error.Start), errors.Select(error => error.Start));
        return errors;
    }
}
