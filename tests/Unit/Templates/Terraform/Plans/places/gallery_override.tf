resource "azurerm_shared_image_gallery" "overridden" {
  name = "gal-overridden" # SIG101
}
