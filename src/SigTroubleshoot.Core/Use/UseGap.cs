using SigTroubleshoot.Azure.Search;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Use;

/// <summary>What could not be read, so that nobody can say that nothing there uses an image.</summary>
internal static class UseGap
{
    private const int MostNamed = 3;

    /// <summary>The reason; empty if everything was read.</summary>
    /// <param name="seen">The subscriptions.</param>
    /// <param name="failures">Why the resources in them could not be read completely; null for each read that succeeded.</param>
    public static string Of(SeenSubscriptions seen, params ReadFailure?[] failures)
    {
        if ((seen.Failure ?? failures.FirstOrDefault(failure => failure is not null)) is { } failure)
            return CommonTexts.Fill(CommonTexts.UseIncomplete, ("Reason", failure.Message));
        if (seen.Unseen.Count == 0)
            return "";
        var names = string.Join(", ", seen.Unseen.Keys.OrderBy(id => id, StringComparer.Ordinal).Take(MostNamed));
        return CommonTexts.Fill(CommonTexts.UseUnseen, ("Count", seen.Unseen.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("Subscriptions", seen.Unseen.Count > MostNamed ? names + ", …" : names));
    }

    /// <summary>The reason that concerns one gallery, if everything else was read; empty if there is none.</summary>
    public static string OfGallery(Gallery gallery) =>
        gallery.IsShared ? CommonTexts.Fill(CommonTexts.UseShared, ("Gallery", gallery.Name), ("Permission", gallery.SharingPermission)) : "";
}
