using System.Management.Automation;
using System.Text;
using SigTroubleshoot.Reports;

namespace SigTroubleshoot.Cmdlets.Gate;

/// <summary>A file that a report is written to. Whether it can be written is checked before the first input.</summary>
internal sealed class ReportFile
{
    private ReportFile(string path, ReportFormat format) => (Path, Format) = (path, format);

    /// <summary>The full path.</summary>
    public string Path { get; }

    /// <summary>The format.</summary>
    public ReportFormat Format { get; }

    /// <summary>The file for a path as the user specified it; ends the cmdlet if it cannot be written.</summary>
    /// <param name="cmdlet">Provides the current location and reports the error.</param>
    /// <param name="path">The path.</param>
    /// <param name="format">The format; null for that of the extension.</param>
    /// <param name="force">Whether a missing folder will be created.</param>
    /// <param name="noClobber">Whether an existing file is an error.</param>
    public static ReportFile Require(PSCmdlet cmdlet, string path, ReportFormat? format, bool force, bool noClobber)
    {
        var full = FullPath(cmdlet, path);
        if ((format ?? ReportFormats.Of(full)) is not { } known)
            throw Stop(cmdlet, Failure.ReportFormatUnknown(path, ReportFormats.Names));
        if (Directory.Exists(full))
            throw Stop(cmdlet, Failure.ReportNotWritten(path, new IOException(Messages.FormatPathIsDirectory(path))));
        if (noClobber && File.Exists(full))
            throw Stop(cmdlet, Failure.ReportExists(path));
        if (!force && !Directory.Exists(System.IO.Path.GetDirectoryName(full)))
            throw Stop(cmdlet, Failure.ReportFolderMissing(path));
        return new ReportFile(full, known);
    }

    /// <summary>Writes the report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="force">Whether to create the folder and to overwrite a read-only file.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The user is not allowed to write it.</exception>
    public void Write(Report report, bool force)
    {
        if (force)
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
            if (File.Exists(Path))
                File.SetAttributes(Path, File.GetAttributes(Path) & ~FileAttributes.ReadOnly);
        }

        // Excel needs the mark to read UTF-8; readers of the other formats do not expect one.
        using var output = new StreamWriter(Path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: Format == ReportFormat.Csv));
        ReportFormats.WriterOf(Format).Write(report, output);
    }

    private static string FullPath(PSCmdlet cmdlet, string path)
    {
        try
        {
            var full = cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out var provider, out _);
            return provider.Name == "FileSystem" ? full : throw Stop(cmdlet, Failure.PathNotInFileSystem(path, provider.Name));
        }
        catch (Exception e) when (e is RuntimeException and not PipelineStoppedException or ArgumentException or NotSupportedException)
        {
            throw Stop(cmdlet, Failure.PathInvalid(path, e));
        }
    }

    private static PipelineStoppedException Stop(PSCmdlet cmdlet, ErrorRecord error)
    {
        cmdlet.ThrowTerminatingError(error);
        return new PipelineStoppedException();
    }
}
