namespace SigTroubleshoot.Diagnosis;

/// <summary>Whether the surroundings of a sentence indicate a gallery.</summary>
internal enum GalleryEvidence
{
    /// <summary>No evidence either way: a bare sentence.</summary>
    None,

    /// <summary>A gallery, definition, version, managed image, or image template is part of the request.</summary>
    Gallery,

    /// <summary>The request is about something else.</summary>
    Other,
}
