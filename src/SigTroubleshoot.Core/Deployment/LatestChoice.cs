using SigTroubleshoot.Azure;
using SigTroubleshoot.Diagnosis;

namespace SigTroubleshoot.Deployment;

/// <summary>Which version <c>latest</c> means in the region.</summary>
internal sealed class LatestChoice
{
    /// <summary>The version; empty where there is none, or where it could not be told.</summary>
    public string Version { get; init; } = "";

    /// <summary>The higher versions that are not taken (all, where none is), highest first, each with its reason in words.</summary>
    public IReadOnlyList<string> PassedOver { get; init; } = [];

    /// <summary>How many versions the definition has.</summary>
    public int VersionCount { get; init; }

    /// <summary>Whether any version counts as latest in any region.</summary>
    public bool AnyCounts { get; init; }

    /// <summary>Why it could not be told; null where it could.</summary>
    public ReadFailure? Failure { get; init; }
}
