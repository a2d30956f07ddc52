using System.Globalization;
using SigTroubleshoot.Azure;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Use;

/// <summary>Reads the replication status of the versions of one definition that may be the latest: usually one, and never many.</summary>
internal sealed class LatestReads
{
    // A region that was never reached by any version must not cost a request for each of them.
    private const int Most = 40;

    private readonly AzureView _azure;
    private readonly HashSet<string> _read = new(StringComparer.OrdinalIgnoreCase);
    private readonly CancellationToken _cancellation;

    /// <param name="reader">The reader to use.</param>
    /// <param name="cancellation">Cancels the reads.</param>
    public LatestReads(ArmReader reader, CancellationToken cancellation)
    {
        _azure = new AzureView(reader, null);
        _cancellation = cancellation;
    }

    /// <summary>Reads a version; one that was read before is not read again. Not to be called concurrently.</summary>
    public Task<Reading<ImageVersion>> ReadAsync(ImageVersion version)
    {
        if (_read.Count >= Most && !_read.Contains(version.Id ?? ""))
            return Task.FromResult(ArmReading.Failed(TooMany()).As(ImageVersionMapping.Map));
        _read.Add(version.Id ?? "");
        return _azure.ReadVersionAsync(version.Id ?? "", _cancellation);
    }

    private static ReadFailure TooMany() =>
        new(ReadFailureReason.Paging, CommonTexts.Fill(CommonTexts.UseTooManyReads, ("Count", Most.ToString(CultureInfo.InvariantCulture))));
}
