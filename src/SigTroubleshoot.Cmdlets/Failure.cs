using System.Management.Automation;
using System.Runtime.CompilerServices;
using SigTroubleshoot.Secrets;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Cmdlets;

/// <summary>
/// Creates the error records for what a cmdlet itself could not do: error ID, category, target, and what to do about it.
/// The error ID is the name of the method.
/// </summary>
internal static class Failure
{
    /// <summary>No file exists at a path.</summary>
    public static ErrorRecord FileNotFound(string path, Exception? cause = null) =>
        Create(ErrorCategory.ObjectNotFound, path, Messages.FormatFileNotFound, Messages.FileNotFoundAction, cause);

    /// <summary>A path leads to a directory instead of a file.</summary>
    public static ErrorRecord PathIsDirectory(string path) =>
        Create(ErrorCategory.InvalidArgument, path, Messages.FormatPathIsDirectory, Messages.FormatPathIsDirectoryAction(path));

    /// <summary>A path is not in the file system.</summary>
    public static ErrorRecord PathNotInFileSystem(string path, string provider) =>
        Create(ErrorCategory.InvalidArgument, path, subject => Messages.FormatPathNotInFileSystem(path: subject, provider: provider), Messages.PathNotInFileSystemAction);

    /// <summary>A text is not a valid path.</summary>
    public static ErrorRecord PathInvalid(string path, Exception cause) =>
        Create(ErrorCategory.InvalidArgument, path, subject => Messages.FormatPathInvalid(path: subject, reason: cause.Message), Messages.PathInvalidAction, cause);

    /// <summary>The user is not allowed to read a file.</summary>
    public static ErrorRecord FileAccessDenied(string path, Exception cause) =>
        Create(ErrorCategory.PermissionDenied, path, Messages.FormatFileAccessDenied, Messages.FileAccessDeniedAction, cause);

    /// <summary>A file is locked by another process or cannot be read for another reason.</summary>
    public static ErrorRecord FileUnreadable(string path, Exception cause) =>
        Create(ErrorCategory.ReadError, path, subject => Messages.FormatFileUnreadable(path: subject, reason: cause.Message), Messages.FileUnreadableAction, cause);

    /// <summary>A file does not contain text.</summary>
    public static ErrorRecord FileIsBinary(string path) =>
        Create(ErrorCategory.InvalidData, path, Messages.FormatFileIsBinary, Messages.FileIsBinaryAction);

    /// <summary>A file with the values of parameters is not valid JSON.</summary>
    /// <param name="path">The file.</param>
    /// <param name="line">The line of the first fault.</param>
    public static ErrorRecord ParameterFileInvalid(string path, int line) =>
        Create(ErrorCategory.InvalidData, path, subject => Messages.FormatParameterFileInvalid(path: subject, line: line), Messages.ParameterFileInvalidAction);

    /// <summary>Settings cannot be used. The message names the file, the line, and the value.</summary>
    /// <param name="path">The settings file.</param>
    /// <param name="cause">What is wrong with it.</param>
    public static ErrorRecord SettingsInvalid(string path, Exception cause) =>
        Create(ErrorCategory.InvalidData, path, _ => cause.Message, Messages.SettingsInvalidAction, cause);

    /// <summary>A file could not be opened or read.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cause">Why it could not be read.</param>
    public static ErrorRecord OfFile(string path, Exception cause) => cause switch
    {
        FileNotFoundException or DirectoryNotFoundException => FileNotFound(path, cause),
        UnauthorizedAccessException => FileAccessDenied(path, cause),
        ArgumentException or NotSupportedException => PathInvalid(path, cause),
        _ => FileUnreadable(path, cause),
    };

    /// <summary>An input could not be read completely. The cause is not part of the record, because it may contain the input.</summary>
    public static ErrorRecord InputUnreadable(string input, Exception cause) =>
        Create(ErrorCategory.InvalidData, input, subject => Messages.FormatInputUnreadable(input: subject, reason: cause.Message), Messages.InputUnreadableAction);

    /// <summary>This version of PowerShell does not offer feedback at the prompt.</summary>
    public static ErrorRecord FeedbackNotOffered(string version) =>
        Create(ErrorCategory.NotImplemented, version, Messages.FormatFeedbackNotOffered, Messages.FeedbackNotOfferedAction);

    /// <summary>The time to look back is too short, too long, or negative.</summary>
    public static ErrorRecord SinceOutOfRange(TimeSpan since) =>
        Create(ErrorCategory.InvalidArgument, since.ToString(), Messages.FormatSinceOutOfRange, Messages.SinceOutOfRangeAction);

    /// <summary>No rule has this ID or name.</summary>
    public static ErrorRecord RuleNotFound(string name) =>
        Create(ErrorCategory.ObjectNotFound, name, Messages.FormatRuleNotFound, Messages.RuleNotFoundAction);

    /// <summary>A value does not match any of those that a parameter accepts.</summary>
    public static ErrorRecord ValueUnknown(string value, string parameter, IEnumerable<string> known) =>
        Create(ErrorCategory.InvalidArgument, value, subject => Messages.FormatValueUnknown(value: subject, parameter: parameter), Messages.FormatValueUnknownAction(Join(known)));

    /// <summary>No texts exist in the language of a culture.</summary>
    public static ErrorRecord CultureUnknown(string culture, IEnumerable<string> known) =>
        Create(ErrorCategory.InvalidArgument, culture, subject => Messages.FormatCultureUnknown(culture: subject, languages: Join(known)), Messages.CultureUnknownAction);

    /// <summary>This process has no data of any culture.</summary>
    public static ErrorRecord CultureUnavailable(string culture) =>
        Create(ErrorCategory.NotInstalled, culture, Messages.FormatCultureUnavailable, Messages.CultureUnavailableAction);

    /// <summary>An object is neither an image definition nor an image version.</summary>
    public static ErrorRecord ObjectNotRecognized(string input, string kind, string command) =>
        Create(ErrorCategory.InvalidData, input, subject => Messages.FormatObjectNotRecognized(input: subject, kind: kind), Messages.FormatObjectNotRecognizedAction(command));

    /// <summary>An object is not a resource that an image version can be created from.</summary>
    public static ErrorRecord SourceImageNotRecognized(string input) =>
        Create(ErrorCategory.InvalidArgument, input, Messages.FormatSourceImageNotRecognized, Messages.SourceImageNotRecognizedAction);

    /// <summary>An object is not a gallery.</summary>
    public static ErrorRecord GalleryNotRecognized(string input) =>
        Create(ErrorCategory.InvalidArgument, input, Messages.FormatGalleryNotRecognized, Messages.GalleryNotRecognizedAction);

    /// <summary>A text is not the ID of a gallery or of a resource in one.</summary>
    public static ErrorRecord ResourceIdMalformed(string id) =>
        Create(ErrorCategory.InvalidArgument, id, Messages.FormatResourceIdMalformed, Messages.ResourceIdMalformedAction);

    /// <summary>An ID is that of a resource that the cmdlet does not evaluate, such as another type below a gallery.</summary>
    /// <param name="id">The ID.</param>
    /// <param name="type">Its type.</param>
    /// <param name="types">What the cmdlet evaluates, in words.</param>
    public static ErrorRecord ResourceTypeUnsupported(string id, string type, string types) =>
        Create(ErrorCategory.InvalidArgument, id, subject => Messages.FormatResourceTypeUnsupported(id: subject, type: type), Messages.FormatResourceTypeUnsupportedAction(types));

    /// <summary>An object does not refer to an image version.</summary>
    public static ErrorRecord VersionNotRecognized(string input) =>
        Create(ErrorCategory.InvalidData, input, Messages.FormatVersionNotRecognized, Messages.VersionNotRecognizedAction);

    /// <summary>An ID already specifies what the names beside it would.</summary>
    public static ErrorRecord IdWithNames(string id) =>
        Create(ErrorCategory.InvalidArgument, id, Messages.FormatIdWithNames, Messages.IdWithNamesAction);

    /// <summary>No gallery is in a resource group with this name, and none has this name itself.</summary>
    public static ErrorRecord GroupWithoutGallery(string group, IEnumerable<string> subscriptions) =>
        Create(ErrorCategory.ObjectNotFound, group, subject => Messages.FormatGroupWithoutGallery(name: subject, subscriptions: Join(subscriptions)), Messages.GroupWithoutGalleryAction);

    /// <summary>A text is not a region of the subscription.</summary>
    /// <param name="region">The text.</param>
    /// <param name="nearest">The region with the closest name; null if no name is close.</param>
    public static ErrorRecord RegionUnknown(string region, string? nearest) =>
        Create(ErrorCategory.InvalidArgument, region, subject => nearest is null ? Messages.FormatRegionUnknown(subject) : Messages.FormatRegionUnknownNearest(region: subject, nearest: nearest), Messages.RegionUnknownAction);

    /// <summary>A text is not the ID of an image.</summary>
    public static ErrorRecord ImageIdInvalid(string id) =>
        Create(ErrorCategory.InvalidArgument, id, Messages.FormatImageIdInvalid, Messages.ImageIdInvalidAction);

    /// <summary>A text is not the ID of a scope at which permissions on galleries can be tested.</summary>
    public static ErrorRecord ScopeInvalid(string id) =>
        Create(ErrorCategory.InvalidArgument, id, Messages.FormatScopeInvalid, Messages.ScopeInvalidAction);

    /// <summary>A text is not the ID of a resource that an image version can be created from.</summary>
    public static ErrorRecord SourceIdInvalid(string id) =>
        Create(ErrorCategory.InvalidArgument, id, Messages.FormatSourceIdInvalid, Messages.SourceIdInvalidAction);

    /// <summary>A text is not the ID of a subscription.</summary>
    public static ErrorRecord SubscriptionIdInvalid(string id) =>
        Create(ErrorCategory.InvalidArgument, id, Messages.FormatSubscriptionIdInvalid, Messages.SubscriptionIdInvalidAction);

    /// <summary>A call does not specify a subscription, and the session has none or several.</summary>
    /// <param name="count">The number of subscriptions that the account can see.</param>
    public static ErrorRecord SubscriptionUnknown(int count) =>
        Create(ErrorCategory.InvalidOperation, "", _ => Messages.FormatSubscriptionUnknown(count), Messages.SubscriptionUnknownAction);

    /// <summary>A time is zero or negative.</summary>
    public static ErrorRecord TimeInvalid(TimeSpan time, string parameter) =>
        Create(ErrorCategory.InvalidArgument, time.ToString(), subject => Messages.FormatTimeInvalid(parameter: parameter, time: subject), Messages.TimeInvalidAction);

    /// <summary>The region to wait for is not a target region of the version.</summary>
    public static ErrorRecord RegionNotTargeted(string version, string region, IEnumerable<string> targets) =>
        Create(ErrorCategory.ObjectNotFound, version, subject => Messages.FormatRegionNotTargeted(version: subject, region: region, regions: Join(targets)), Messages.RegionNotTargetedAction);

    /// <summary>The search for the versions to wait for did not finish in time.</summary>
    public static ErrorRecord SearchTimeout(TimeSpan timeout) =>
        Create(ErrorCategory.OperationTimeout, "", _ => Messages.FormatSearchTimeout(timeout), Messages.ReadingTimedOutAction);

    /// <summary>A replication did not finish in time.</summary>
    public static ErrorRecord ReplicationTimeout(string version, TimeSpan timeout, object state, IEnumerable<object> regions) =>
        Create(ErrorCategory.OperationTimeout, version, subject => Messages.FormatReplicationTimeout(version: subject, timeout: timeout, state: state, regions: Join(regions)), Messages.ReplicationTimeoutAction);

    /// <summary>An environment is neither the name of a cloud nor the address of an Azure Resource Manager.</summary>
    public static ErrorRecord EnvironmentUnknown(string name, IEnumerable<string> known) =>
        Create(ErrorCategory.InvalidArgument, name, Messages.FormatEnvironmentUnknown, Messages.FormatEnvironmentUnknownAction(Join(known)));

    /// <summary>SIGTROUBLESHOOT_READER does not name a known reader.</summary>
    public static ErrorRecord ReaderUnknown(string value) =>
        Create(ErrorCategory.InvalidArgument, value, Messages.FormatReaderUnknown, Messages.ReaderUnknownAction);

    /// <summary>SIGTROUBLESHOOT_READER names a reader that this version of PowerShell does not support.</summary>
    public static ErrorRecord ReaderUnsupported(string value) =>
        Create(ErrorCategory.InvalidOperation, value, Messages.FormatReaderUnsupported, Messages.ReaderUnsupportedAction);

    /// <summary>The session does not have the Az command that sends the requests.</summary>
    public static ErrorRecord AzMissing(string command) =>
        Create(ErrorCategory.NotInstalled, command, Messages.FormatAzMissing, Messages.AzMissingAction);

    /// <summary>Az is not signed in to the requested cloud.</summary>
    public static ErrorRecord AzNotSignedIn(string endpoint) =>
        Create(ErrorCategory.AuthenticationError, endpoint, Messages.FormatAzNotSignedIn, Messages.AzNotSignedInAction);

    /// <summary>A certificate file cannot be used.</summary>
    public static ErrorRecord CertificateFileUnusable(string file, Exception cause) =>
        Create(ErrorCategory.InvalidData, file, _ => cause.Message, Messages.CertificateFileUnusableAction, cause);

    /// <summary>The Azure assembly cannot be loaded.</summary>
    public static ErrorRecord AzureAssemblyNotLoaded(string folder, Exception cause) =>
        Create(ErrorCategory.ResourceUnavailable, folder, subject => Messages.FormatAzureAssemblyNotLoaded(folder: subject, reason: cause.Message), Messages.AzureAssemblyNotLoadedAction, cause);

    /// <summary>Something in Azure could not be read; the error ID ends with the reason, as in <c>ReadingFailedForbidden</c>.</summary>
    /// <param name="target">The ID of what was to be read.</param>
    /// <param name="failure">Why it could not be read.</param>
    public static ErrorRecord OfReading(string target, ReadFailure failure)
    {
        var (category, action) = failure.Reason switch
        {
            ReadFailureReason.NotFound => (ErrorCategory.ObjectNotFound, Messages.ReadingNotFoundAction),
            ReadFailureReason.Forbidden => (ErrorCategory.PermissionDenied, Messages.ReadingForbiddenAction),
            ReadFailureReason.SignIn => (ErrorCategory.AuthenticationError, Messages.ReadingSignInAction),
            ReadFailureReason.Throttled => (ErrorCategory.LimitsExceeded, Messages.ReadingThrottledAction),
            ReadFailureReason.TimedOut => (ErrorCategory.OperationTimeout, Messages.ReadingTimedOutAction),
            ReadFailureReason.Unreachable => (ErrorCategory.ConnectionError, Messages.ReadingUnreachableAction),
            ReadFailureReason.Malformed => (ErrorCategory.InvalidResult, Messages.ReadingMalformedAction),
            ReadFailureReason.Paging => (ErrorCategory.InvalidResult, Messages.ReadingPagingAction),
            ReadFailureReason.ServiceError => (ErrorCategory.ReadError, Messages.ReadingServiceErrorAction),
            ReadFailureReason.Rejected => (ErrorCategory.ReadError, Messages.ReadingRejectedAction),
        };
        // Who is not signed in cannot read anything, so the target does not matter.
        return Create(category, target, subject => failure.Reason == ReadFailureReason.SignIn ? failure.Message : Messages.FormatReadingFailed(target: subject, reason: failure.Message), action, errorId: "ReadingFailed" + failure.Reason);
    }

    /// <summary>An object is not a finding, a test result, or the health of a version.</summary>
    public static ErrorRecord FindingNotRecognized(string input) =>
        Create(ErrorCategory.InvalidData, input, Messages.FormatFindingNotRecognized, Messages.FindingNotRecognizedAction);

    /// <summary>Findings fail a gate.</summary>
    /// <param name="count">How many fail it.</param>
    /// <param name="all">How many there are.</param>
    /// <param name="threshold">What fails the gate.</param>
    /// <param name="first">The first of them.</param>
    public static ErrorRecord FindingsFound(int count, int all, FindingThreshold threshold, string first) =>
        Create(ErrorCategory.InvalidResult, first, subject => Messages.FormatFindingsFound(count: count, all: all, threshold: threshold, first: subject), Messages.FindingsFoundAction);

    /// <summary>Errors occurred in the pipeline before a gate, so it has not seen everything.</summary>
    /// <param name="count">How many.</param>
    /// <param name="first">The first of them.</param>
    public static ErrorRecord GateIncomplete(int count, string first) =>
        Create(ErrorCategory.InvalidResult, first, subject => Messages.FormatGateIncomplete(count: count, first: subject), Messages.GateIncompleteAction);

    /// <summary>A baseline is not a report that can be read.</summary>
    public static ErrorRecord BaselineUnusable(string path, Exception cause) =>
        Create(ErrorCategory.InvalidData, path, subject => Messages.FormatBaselineUnusable(path: subject, reason: cause.Message.TrimEnd('.')), Messages.BaselineUnusableAction, cause);

    /// <summary>The extension of a report is unknown.</summary>
    public static ErrorRecord ReportFormatUnknown(string path, IEnumerable<string> extensions) =>
        Create(ErrorCategory.InvalidArgument, path, Messages.FormatReportFormatUnknown, Messages.FormatReportFormatUnknownAction(Join(extensions)));

    /// <summary>A report exists and must not be overwritten.</summary>
    public static ErrorRecord ReportExists(string path) => Create(ErrorCategory.ResourceExists, path, Messages.FormatReportExists, Messages.ReportExistsAction);

    /// <summary>The folder of a report does not exist.</summary>
    public static ErrorRecord ReportFolderMissing(string path) =>
        Create(ErrorCategory.ObjectNotFound, path, Messages.FormatReportFolderMissing, Messages.ReportFolderMissingAction);

    /// <summary>A report could not be written.</summary>
    public static ErrorRecord ReportNotWritten(string path, Exception cause) =>
        Create(ErrorCategory.WriteError, path, subject => Messages.FormatReportNotWritten(path: subject, reason: cause.Message), Messages.ReportNotWrittenAction, cause);

    /// <param name="category">The category.</param>
    /// <param name="target">What it is about.</param>
    /// <param name="message">The message template; it is filled with the target, without secrets.</param>
    /// <param name="action">What to do.</param>
    /// <param name="cause">The underlying exception, or null; omitted if it contains a secret.</param>
    /// <param name="errorId">The error ID.</param>
    private static ErrorRecord Create(
        ErrorCategory category, string target, Func<string, string> message, string action, Exception? cause = null, [CallerMemberName] string errorId = "")
    {
        // User input can contain a secret, such as an address with a SAS.
        var subject = Redactor.Redact(target);
        var text = Redactor.Redact(message(subject));
        var inner = cause is not null && Redactor.Redact(cause.ToString()) == cause.ToString() ? cause : null;
        return new ErrorRecord(new InvalidOperationException(text, inner), errorId, category, subject)
        {
            ErrorDetails = new ErrorDetails(text) { RecommendedAction = Redactor.Redact(action) },
        };
    }

    private static string Join(IEnumerable<object> values) => string.Join(CommonTexts.ListSeparator, values);
}
