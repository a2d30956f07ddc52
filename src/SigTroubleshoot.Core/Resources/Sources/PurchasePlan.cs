using SigTroubleshoot.Text;

namespace SigTroubleshoot.Resources;

/// <summary>The purchase plan of a Marketplace image; all three names are empty if there is none.</summary>
internal sealed record PurchasePlan(string Publisher, string Product, string Name)
{
    /// <summary>No plan.</summary>
    public static PurchasePlan None { get; } = new("", "", "");

    /// <summary>Whether there is none.</summary>
    public bool IsNone => Publisher.Length + Product.Length + Name.Length == 0;

    /// <summary>The plan of an image definition.</summary>
    public static PurchasePlan Of(ImageDefinition definition) =>
        new(definition.PurchasePlanPublisher ?? "", definition.PurchasePlanProduct ?? "", definition.PurchasePlanName ?? "");

    /// <summary>The plan from the text of <see cref="ToString"/>; null if the text is not one.</summary>
    public static PurchasePlan? Parse(string? text)
    {
        if (text is not null && (text == CommonTexts.NoPlan || text == CommonTexts.InEnglish(CommonTexts.NoPlan)))
            return None;
        var parts = text?.Split(':') ?? [];
        return parts.Length == 3 ? new(parts[0], parts[1], parts[2]) : null;
    }

    /// <summary>Whether it is the same plan, ignoring case.</summary>
    public bool IsSame(PurchasePlan other) => string.Equals(ToString(), other.ToString(), StringComparison.OrdinalIgnoreCase);

    /// <summary><c>publisher:product:name</c>, or <c>no plan</c>.</summary>
    public override string ToString() => IsNone ? CommonTexts.NoPlan : $"{Publisher}:{Product}:{Name}";
}
