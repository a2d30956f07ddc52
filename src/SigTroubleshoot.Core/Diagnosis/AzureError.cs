namespace SigTroubleshoot.Diagnosis;

/// <summary>One error record that a tool printed, taken apart. Details of a nested error are errors of their own.</summary>
internal sealed class AzureError
{
    /// <summary>The ARM code, such as <c>GalleryImageNotFound</c>; empty where the text has none.</summary>
    public string Code { get; init; } = "";

    /// <summary>The service's message, unescaped; empty where the text has none.</summary>
    public string Message { get; init; } = "";

    /// <summary>ARM's <c>target</c>, such as <c>galleryImageVersion.properties.storageProfile.source</c>.</summary>
    public string Target { get; init; } = "";

    /// <summary>The HTTP status, or 0 where unknown.</summary>
    public int StatusCode { get; init; }

    /// <summary>The id the service gave the operation; two different ids mean two failures.</summary>
    public string OperationId { get; init; } = "";

    /// <summary>The name of the format it was read in, such as <c>Az PowerShell</c>.</summary>
    public string Format { get; init; } = "";

    /// <summary>The cmdlet or command in the record's own head, such as <c>New-AzGallery</c>; empty where none.</summary>
    public string Command { get; init; } = "";

    /// <summary>Where the record begins in the clean text.</summary>
    public int Start { get; init; }

    /// <summary>Where the record ends in the clean text (exclusive).</summary>
    public int End { get; init; }

    /// <summary>Where the code stands in the clean text, or -1.</summary>
    public int CodeAt { get; init; } = -1;

    /// <summary>The request it answers, where a debug log shows it.</summary>
    public AzureRequest? Request { get; init; }
}
