// Until "One file a rule" is merged: rules find what has moved.
global using SigTroubleshoot.Resources;
global using SigTroubleshoot.Text.Json;
