namespace SigTroubleshoot.Cmdlets.Live;

/// <summary>What carries the requests.</summary>
internal enum LiveReader
{
    /// <summary>The Azure SDK, with many requests at once.</summary>
    Sdk,

    /// <summary>Az's own <c>Invoke-AzRestMethod</c>, one request after the other.</summary>
    Az,
}
