using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The request specifies a storage account strategy and a storage account type for the whole version, which exclude each other.</summary>
/// <remarks>The API reference of storageAccountStrategy, API version 2025-03-03. A type inside a target region is allowed: it overrides the strategy.</remarks>
internal sealed class StorageStrategyWithStorageType() : Rule("SIG340", RuleArea.Version, FindingSeverity.Error), ICheck<ImageVersion>
{
    internal override RuleText Text => new()
    {
        Message = "The image version[ '{Version}'] specifies both a storage account strategy[ ({StorageAccountStrategy})] and a storage account type[ ({StorageAccountType})].",
        Cause = "The publishing profile sets storageAccountStrategy and storageAccountType at the same time. The service accepts only one of them for the whole version; a strategy can be overridden only inside a target region.",
        Remedy = "Keep the strategy, and set storageAccountType only in the target regions that need a different type. Or remove the strategy. Neither property can be changed once the version exists.",
    };

    // An existing version cannot have been created with both; what it shows of them comes from the service.
    IEnumerable<Answer> ICheck<ImageVersion>.Check(ImageVersion request) =>
        !request.Exists && !string.IsNullOrWhiteSpace(request.StorageAccountStrategy) && !string.IsNullOrWhiteSpace(request.StorageAccountType)
            ? [Answer.Failed(("StorageAccountStrategy", request.StorageAccountStrategy), ("StorageAccountType", request.StorageAccountType))]
            : [];
}
