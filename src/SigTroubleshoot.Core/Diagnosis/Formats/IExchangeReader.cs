namespace SigTroubleshoot.Diagnosis.Formats;

/// <summary>Reads a log that shows requests with their responses.</summary>
internal interface IExchangeReader : IErrorReader
{
    /// <summary>Requests with their responses in a clean text, in order of appearance. Never throws.</summary>
    IEnumerable<HttpExchange> Exchanges(string text);
}
