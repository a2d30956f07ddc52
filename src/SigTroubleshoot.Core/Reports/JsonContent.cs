using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Reports;

/// <summary>What a JSON report has since version 1.1 of its format: failed operations, limits, uses, and latest versions.</summary>
internal static class JsonContent
{
    /// <summary>Writes the members.</summary>
    public static void Write(JsonTextWriter json, ReportContent content)
    {
        json.Name("failures").Array(content.Failures, failure => json.Object(() => Write(json, failure)));
        json.Name("limits").Array(content.Limits, usage => json.Object(() => Write(json, usage)));
        json.Name("imageUses").Array(content.Uses, use => json.Object(() => Write(json, use)));
        json.Name("latestVersions").Array(content.Latest, latest => json.Object(() => Write(json, latest)));
    }

    /// <summary>Writes which rules have findings; the findings themselves are in a list of their own.</summary>
    public static void WriteRules(JsonTextWriter json, IEnumerable<Finding> findings) =>
        json.Name("rules").Array(findings.Select(finding => finding.RuleId).Distinct(), id => json.Value(id));

    private static void Write(JsonTextWriter json, OperationFailure failure)
    {
        json.Member("target", failure.Target)
            .Member("subscriptionId", failure.SubscriptionId)
            .Member("resourceGroupName", failure.ResourceGroupName)
            .Member("time", JsonTime.Of(failure.Time))
            .Member("operation", failure.Operation)
            .Member("caller", failure.Caller)
            .Member("correlationId", failure.CorrelationId)
            .Member("code", failure.Code)
            .Member("message", failure.Message)
            .Member("resolvedAt", JsonTime.Of(failure.ResolvedAt))
            .Member("outcome", failure.Outcome.ToString())
            .Member("reason", failure.Reason);
        WriteRules(json, failure.Findings);
    }

    private static void Write(JsonTextWriter json, Usage usage)
    {
        json.Member("subscriptionId", usage.SubscriptionId)
            .Member("location", usage.Location)
            .Member("resource", usage.Resource?.ToString())
            .Member("currentValue", usage.CurrentValue)
            .Member("limit", usage.Limit)
            .Member("percent", usage.Percent)
            .Member("target", usage.Target)
            .Member("reason", usage.Reason);
        WriteRules(json, usage.Findings);
    }

    private static void Write(JsonTextWriter json, ImageUse use)
    {
        json.Member("resourceId", use.ResourceId)
            .Member("subscriptionId", use.SubscriptionId)
            .Member("resourceGroupName", use.ResourceGroupName)
            .Member("galleryName", use.GalleryName)
            .Member("galleryImageDefinitionName", use.GalleryImageDefinitionName)
            .Member("name", use.Name)
            .Member("publishedDate", JsonTime.Of(use.PublishedDate))
            .Member("endOfLifeDate", JsonTime.Of(use.EndOfLifeDate))
            .Member("replicas", use.Replicas)
            .Member("sizeInGB", use.SizeInGB)
            .Member("totalGB", use.TotalGB)
            .Member("cost", use.Cost?.ToString(System.Globalization.CultureInfo.InvariantCulture))
            .Member("useCount", use.UseCount)
            .Member("canDelete", use.CanDelete.ToString())
            .Member("command", use.Command)
            .Member("reason", use.Reason);
        json.Name("regions").Array(use.Regions, region => json.Value(region));
        json.Name("isLatestIn").Array(use.IsLatestIn, region => json.Value(region));
        json.Name("reasons").Array(use.Reasons, reason => json.Value(reason));
        json.Name("usedBy").Array(use.UsedBy, user => json.Object(() => json
            .Member("resourceId", user.ResourceId)
            .Member("kind", user.Kind.ToString())
            .Member("instanceCount", user.InstanceCount)
            .Name("isLatest").Value(user.IsLatest)));
        WriteRules(json, use.Findings);
    }

    private static void Write(JsonTextWriter json, LatestVersion latest)
    {
        json.Member("definitionId", latest.DefinitionId)
            .Member("subscriptionId", latest.SubscriptionId)
            .Member("resourceGroupName", latest.ResourceGroupName)
            .Member("galleryName", latest.GalleryName)
            .Member("galleryImageDefinitionName", latest.GalleryImageDefinitionName)
            .Member("location", latest.Location)
            .Member("version", latest.Version)
            .Member("resourceId", latest.ResourceId)
            .Member("newest", latest.Newest)
            .Member("outcome", latest.Outcome.ToString())
            .Member("reason", latest.Reason)
            .Member("readAt", JsonTime.Of(latest.ReadAt));
        json.Name("isNewest").Value(latest.IsNewest);
        json.Name("skipped").Array(latest.Skipped, skipped => json.Object(() => json
            .Member("name", skipped.Name)
            .Member("reason", skipped.Reason.ToString())
            .Member("state", skipped.State)));
        WriteRules(json, latest.Findings);
    }
}
