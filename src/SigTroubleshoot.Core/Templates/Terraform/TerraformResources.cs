using SigTroubleshoot.Templates.Terraform.Types;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Terraform;

/// <summary>Turns the instances of a plan into resources of Azure.</summary>
/// <param name="world">The plan and its files.</param>
internal sealed class TerraformResources(TerraformWorld world)
{
    private readonly List<PlannedResource> _found = [];
    private readonly List<TemplateNote> _notes = [];

    /// <summary>The resources, in the order in which they are written: the plan sorts them by their addresses.</summary>
    public IReadOnlyList<PlannedResource> InOrder => [.. _found.OrderBy(resource => resource.Place.File?.Path, StringComparer.Ordinal).ThenBy(resource => resource.Place.Offset)];

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<TemplateNote> Notes => _notes;

    /// <summary>Adds what an instance deploys.</summary>
    public void Add(PlanInstance plan)
    {
        if (EmbeddedTemplate.IsDeployment(plan.Type) && !plan.IsData)
        {
            if (!plan.IsUnchanged)
                AddEmbedded(world.Instance(plan));
        }
        else if (TerraformTypes.Find(plan.Type) is { } type && (!plan.IsData || plan.Type.StartsWith("azurerm_shared_image", StringComparison.Ordinal)))
        {
            AddResource(type, world.Instance(plan));
        }
        else if (!plan.IsData)
        {
            TerraformIds.NoteCreated(plan, world);
        }
    }

    private void AddResource(TerraformType type, TerraformInstance instance)
    {
        if (type.Identify(instance) is not { } identity)
        {
            TerraformIds.NoteCreated(instance.Plan, world);
            return;
        }

        _found.Add(new PlannedResource(() => type.Map(instance))
        {
            Type = identity.Type,
            ApiVersion = identity.ApiVersion ?? NullValue.Absent,
            Names = identity.Names,
            Scope = new ResourceScope(identity.Subscription ?? TerraformIds.Subscription(instance), identity.ResourceGroup),
            Address = instance.Address,
            Place = instance.Place,
            End = instance.End,
            IsReplaced = instance.Plan.IsReplaced,
            IsExisting = instance.Plan.IsUnchanged || instance.Plan.IsData || type.IsPartial,
        });
    }

    private void AddEmbedded(TerraformInstance instance)
    {
        var reading = EmbeddedTemplate.Read(instance);
        _found.AddRange(reading.Resources);
        _notes.AddRange(reading.Notes);
    }
}
