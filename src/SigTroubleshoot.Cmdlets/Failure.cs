using System.Management.Automation;
using SigTroubleshoot.Azure;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Secrets;

namespace SigTroubleshoot.Cmdlets;

/// <summary>
/// Makes the records of what a cmdlet itself could not do: error id, category, target and what to do about it.
/// The texts stand in <c>Messages.resx</c> under the error id and the error id with <c>Action</c>.
/// </summary>
internal static class Failure
{
    /// <summary>The error id of a path that leads to no file.</summary>
    public const string FileNotFound = nameof(FileNotFound);

    /// <summary>The error id of a directory where a file was asked for.</summary>
    public const string PathIsDirectory = nameof(PathIsDirectory);

    /// <summary>The error id of a path outside of the file system.</summary>
    public const string PathNotInFileSystem = nameof(PathNotInFileSystem);

    /// <summary>The error id of a path that cannot be one.</summary>
    public const string PathInvalid = nameof(PathInvalid);

    /// <summary>The error id of a file this user may not read.</summary>
    public const string FileAccessDenied = nameof(FileAccessDenied);

    /// <summary>The error id of a file that another process has locked, or that cannot be read for another reason.</summary>
    public const string FileUnreadable = nameof(FileUnreadable);

    /// <summary>The error id of a file that holds no text.</summary>
    public const string FileIsBinary = nameof(FileIsBinary);

    /// <summary>The error id of an input that could not be read to its end.</summary>
    public const string InputUnreadable = nameof(InputUnreadable);

    /// <summary>The error id of a rule id that no rule has.</summary>
    public const string RuleNotFound = nameof(RuleNotFound);

    /// <summary>The error id of a value that fits none of those a parameter knows.</summary>
    public const string ValueUnknown = nameof(ValueUnknown);

    /// <summary>The error id of an object that describes neither a definition nor a version.</summary>
    public const string ObjectNotRecognized = nameof(ObjectNotRecognized);

    /// <summary>The error id of a text that is no id of a gallery or of something in one.</summary>
    public const string ResourceIdMalformed = nameof(ResourceIdMalformed);

    /// <summary>The error id of an object that leads to no image version.</summary>
    public const string VersionNotRecognized = nameof(VersionNotRecognized);

    /// <summary>The error id of a call that tells no subscription, where the session has none or several.</summary>
    public const string SubscriptionUnknown = nameof(SubscriptionUnknown);

    /// <summary>The error id of something in Azure that could not be read; the reason follows it.</summary>
    public const string ReadingFailed = nameof(ReadingFailed);

    /// <summary>The error id of a time that is not more than nothing.</summary>
    public const string TimeInvalid = nameof(TimeInvalid);

    /// <summary>The error id of a region that is waited for and no target region of the version.</summary>
    public const string RegionNotTargeted = nameof(RegionNotTargeted);

    /// <summary>The error id of a replication that was waited for in vain.</summary>
    public const string ReplicationTimeout = nameof(ReplicationTimeout);

    /// <summary>The error id of a text that is no id of an image.</summary>
    public const string ImageIdInvalid = nameof(ImageIdInvalid);

    /// <summary>The error id of an environment that is no cloud and no address of an Azure Resource Manager.</summary>
    public const string EnvironmentUnknown = nameof(EnvironmentUnknown);

    /// <summary>The error id of a SIGTROUBLESHOOT_READER that names none.</summary>
    public const string ReaderUnknown = nameof(ReaderUnknown);

    /// <summary>The error id of a session without the command of Az that is to carry the requests.</summary>
    public const string AzMissing = nameof(AzMissing);

    /// <summary>The error id of an Az that is not signed in to the cloud that is meant.</summary>
    public const string AzNotSignedIn = nameof(AzNotSignedIn);

    /// <summary>The error id of a file of certificates that cannot be used.</summary>
    public const string CertificateFileUnusable = nameof(CertificateFileUnusable);

    /// <summary>The error id of an Azure assembly that cannot be loaded.</summary>
    public const string AzureAssemblyNotLoaded = nameof(AzureAssemblyNotLoaded);

    /// <summary>The error id of a text that is no id at which rights on galleries can be asked about.</summary>
    public const string ScopeInvalid = nameof(ScopeInvalid);

    /// <summary>The error id of a text that is no id of anything a version can be made from.</summary>
    public const string SourceIdInvalid = nameof(SourceIdInvalid);

    /// <summary>The error id of a text that is no id of a subscription.</summary>
    public const string SubscriptionIdInvalid = nameof(SubscriptionIdInvalid);

    /// <summary>A record.</summary>
    /// <param name="errorId">One of the error ids of this class.</param>
    /// <param name="category">The category.</param>
    /// <param name="target">What it is about: <c>{0}</c> of the text.</param>
    /// <param name="cause">The exception behind it, or null; left out where it tells a secret.</param>
    /// <param name="values">What stands for <c>{1}</c>, <c>{2}</c>, … of the text.</param>
    public static ErrorRecord Create(string errorId, ErrorCategory category, string target, Exception? cause = null, params object[] values)
    {
        // What a user gives can hold a secret, such as an address with a SAS.
        var subject = Redactor.Redact(target);
        object[] all = [subject, .. values];
        var message = Redactor.Redact(Messages.Get(errorId, all));
        var inner = cause is not null && Redactor.Redact(cause.ToString()) == cause.ToString() ? cause : null;
        return new ErrorRecord(new InvalidOperationException(message, inner), errorId, category, subject)
        {
            ErrorDetails = new ErrorDetails(message) { RecommendedAction = Messages.Get(errorId + "Action", all) },
        };
    }

    /// <summary>The record of something in Azure that could not be read; its error id tells the reason, as in <c>ReadingFailedForbidden</c>.</summary>
    /// <param name="target">The id of what was to be read.</param>
    /// <param name="failure">Why it was not.</param>
    public static ErrorRecord OfReading(string target, ReadFailure failure)
    {
        var subject = Redactor.Redact(target);
        var message = Messages.Get(ReadingFailed, subject, failure.Message);
        return new ErrorRecord(new InvalidOperationException(message), ReadingFailed + failure.Reason, CategoryOf(failure.Reason), subject)
        {
            ErrorDetails = new ErrorDetails(message) { RecommendedAction = Messages.Get($"Reading{failure.Reason}Action") },
        };
    }

    private static ErrorCategory CategoryOf(ReadFailureReason reason) => reason switch
    {
        ReadFailureReason.NotFound => ErrorCategory.ObjectNotFound,
        ReadFailureReason.Forbidden => ErrorCategory.PermissionDenied,
        ReadFailureReason.SignIn => ErrorCategory.AuthenticationError,
        ReadFailureReason.Throttled => ErrorCategory.LimitsExceeded,
        ReadFailureReason.TimedOut => ErrorCategory.OperationTimeout,
        ReadFailureReason.Unreachable => ErrorCategory.ConnectionError,
        ReadFailureReason.Malformed or ReadFailureReason.Paging => ErrorCategory.InvalidResult,
        _ => ErrorCategory.ReadError,
    };

    /// <summary>The record of a file that could not be opened or read.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cause">Why.</param>
    public static ErrorRecord OfFile(string path, Exception cause) => cause switch
    {
        FileNotFoundException or DirectoryNotFoundException => Create(FileNotFound, ErrorCategory.ObjectNotFound, path, cause),
        UnauthorizedAccessException => Create(FileAccessDenied, ErrorCategory.PermissionDenied, path, cause),
        ArgumentException or NotSupportedException => Create(PathInvalid, ErrorCategory.InvalidArgument, path, cause, cause.Message),
        _ => Create(FileUnreadable, ErrorCategory.ReadError, path, cause, cause.Message),
    };
}
