variable "default" {
  type    = string
  default = "gal-default" # SIG101
}

variable "automatic" {
  type    = string
  default = "gal_unused"
}
