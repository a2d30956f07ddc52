using SigTroubleshoot.Deployment;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Templates.Judging;

namespace SigTroubleshoot.Templates.Verifying;

/// <summary>Asks whether a VM, a scale set, or a disk can be created from its image: the question of Test-SigDeployment.</summary>
/// <param name="rules">The rules.</param>
/// <param name="azure">The Azure to read from.</param>
/// <param name="index">The resources of the run.</param>
/// <param name="existing">Reads the image definition.</param>
internal sealed class DeploymentQuestions(RuleSet rules, TemplateAzure azure, PlannedIndex index, ExistingResources existing)
{
    private const string VmSize = "{VmSize}";

    /// <summary>Asks about a VM, a scale set, or a disk. An image that the template creates itself is judged without Azure.</summary>
    /// <param name="asked">The resource.</param>
    /// <param name="map">Reads it.</param>
    /// <param name="cancellation">Cancels the reads.</param>
    public async Task AskAsync(AskedResource asked, Func<IResourceNode, DeploymentRequest> map, CancellationToken cancellation)
    {
        var request = map(asked.Node);
        var plausible = index.Plausible(asked.Resource, map);
        if (ImageOf(request) is not { } text || index.CreatesSource(ImageOf(plausible) ?? ""))
            return;
        if (new[] { text, asked.Subscription, request.Location }.FirstOrDefault(Marks.IsIn) is { } unknown)
        {
            // One rule is enough: whether the image can be used there at all.
            asked.AddUnknown(rules.With<ILiveCheck<DeploymentReading>>().Select(item => item.Rule).Where(rule => rule.Area == RuleArea.Deployment).Take(1), unknown);
            return;
        }

        if (ImageReference.Read(text) is not { } image || request.Location is not { Length: > 0 } location)
            return;
        asked.Resource.Definition ??= image.IsShared ? null : await existing.ReadAsync(image.DefinitionId, cancellation).ConfigureAwait(false);
        var size = Marks.Known(request.VmSize);
        var reading = await new DeploymentReader(azure.View, azure.Now).ReadAsync(
            new DeploymentQuestion
            {
                Image = image,
                Region = AzureRegion.Normalize(location),
                SubscriptionId = asked.Subscription,
                ResourceGroup = Marks.Known(asked.Group),
                TenantId = azure.TenantId,
                VmSize = size,
                SecurityType = Marks.Known(request.SecurityType),
                Priority = Marks.Known(request.Priority),
                HasOsProfile = request.HasOsProfile,
                HasPlan = request.HasPlan,
                Count = (int)Math.Min(Math.Max(request.Capacity ?? 1, 1), int.MaxValue),
            },
            cancellation).ConfigureAwait(false);
        var names = DeploymentAssessor.NamesOf(reading);
        foreach (var (rule, answer) in rules.LiveAnswers(reading))
        {
            if (answer.IsUnspecified && Marks.IsIn(request.VmSize) && rule.Area == RuleArea.Deployment)
                asked.AddUnknown([rule], request.VmSize!);
            else
                asked.Add(rule, answer, names, size is not null && RuleTexts.Get(rule, answer.MessageKind).Contains(VmSize) ? size : text);
        }
    }

    private static string? ImageOf(DeploymentRequest request) =>
        new[] { request.ImageReferenceId, request.SharedGalleryImageId, request.CommunityGalleryImageId }.FirstOrDefault(id => !string.IsNullOrWhiteSpace(id));
}
