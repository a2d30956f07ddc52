using SigTroubleshoot.Diagnosis.Exchanges;
using SigTroubleshoot.Diagnosis.Formats;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Diagnosis;

/// <summary>One parsed error record from a tool. Details of a nested error are separate errors.</summary>
internal sealed class AzureError
{
    private readonly string _operationId = "";

    /// <summary>The ARM code, such as <c>GalleryImageNotFound</c>; empty if the text has none.</summary>
    public string Code { get; init; } = "";

    /// <summary>The service's message, unescaped; empty if the text has none.</summary>
    public string Message { get; init; } = "";

    /// <summary>ARM's <c>target</c>, such as <c>galleryImageVersion.properties.storageProfile.source</c>.</summary>
    public string Target { get; init; } = "";

    /// <summary>The HTTP status; 0 if unknown.</summary>
    public int StatusCode { get; init; }

    /// <summary>The service's ID for the operation; two different IDs mean two failures. A masked ID is empty.</summary>
    public string OperationId
    {
        get => _operationId;
        init => _operationId = ValueFilter.IsReal(value) ? value : "";
    }

    /// <summary>The name of its format, such as <c>Az PowerShell</c>.</summary>
    public string Format { get; init; } = "";

    /// <summary>The cmdlet or command in the record's own heading, such as <c>New-AzGallery</c>; empty if there is none.</summary>
    public string Command { get; init; } = "";

    /// <summary>Where the record begins in the clean text.</summary>
    public int Start { get; init; }

    /// <summary>Where the record ends in the clean text (exclusive).</summary>
    public int End { get; init; }

    /// <summary>The position of the code in the clean text, or -1.</summary>
    public int CodeAt { get; init; } = -1;

    /// <summary>The request that caused it, if a debug log shows it; for a polled failure, the request that started the operation.</summary>
    public AzureRequest? Request { get; set; }

    /// <summary>The request in whose response it is; null if it is elsewhere.</summary>
    public HttpExchange? Exchange { get; init; }

    /// <summary>The failure of the request; null without a request.</summary>
    public FailedTry? Try { get; set; }
}
